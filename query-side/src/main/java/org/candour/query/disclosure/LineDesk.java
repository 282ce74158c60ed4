package org.candour.query.disclosure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.candour.kernel.http.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives a list whole, a row a line (api.md 1.6): every batch of rows is a look of its own at the desk, recorded before it
 * leaves, and the last line says how many rows there were, as of which position, and the log's root there.
 */
public final class LineDesk {

    /** Longer than an election; the root is calculated from a few tiles. */
    private static final Duration ROOT_WAIT_MAX = Duration.ofSeconds(20);

    private final DisclosureDesk desk;
    private final LogRoots roots;

    /**
     * A desk for lists in lines.
     *
     * @param desk  where every look is decided, recorded and opened
     * @param roots what the closing line rests on
     */
    public LineDesk(DisclosureDesk desk, LogRoots roots) {
        this.desk = desk;
        this.roots = roots;
    }

    /**
     * Reads on, look by look, as fast as the lines are taken. Sets position, {@code ETag} and {@code no-store} like a page.
     *
     * @return the lines, or for {@code HEAD} the headers after one look; before the first line it fails as
     *     {@link DisclosureDesk#read(ServerWebExchange, Reading)} does, with {@link ProblemException}; a failure after it cuts
     *     the answer, which then has no closing line
     */
    public <S, R> Mono<ResponseEntity<Flux<Line>>> read(ServerWebExchange exchange, Reading<S, Batch<R>> reading) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        Flux<Line> lines = Flux.defer(() -> stream(exchange, reading).lines());
        // Nobody takes the lines of a HEAD, and its look is recorded all the same.
        return HttpMethod.HEAD.equals(exchange.getRequest().getMethod())
                ? lines.take(1).then(Mono.fromSupplier(() -> ResponseEntity.ok().build()))
                : Mono.just(ResponseEntity.ok(lines));
    }

    private <S, R> LineStream<R> stream(ServerWebExchange exchange, Reading<S, Batch<R>> reading) {
        return new LineStream<>(
                Asked.inLines(exchange.getRequest()),
                asked -> desk.read(asked, reading, asAt -> {
                    if (!asked.isGoingOn()) {
                        DisclosureDesk.stamp(exchange.getResponse().getHeaders(), asAt);
                    }
                }),
                this::root,
                () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    private Mono<String> root(long size) {
        return Mono.fromCallable(() -> roots.at(size))
                .subscribeOn(desk.waiting())
                .timeout(ROOT_WAIT_MAX);
    }
}
