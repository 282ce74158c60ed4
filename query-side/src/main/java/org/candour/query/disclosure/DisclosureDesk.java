package org.candour.query.disclosure;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.candour.kernel.CaseId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.KeysUnavailableException;
import org.candour.kernel.Opener;
import org.candour.kernel.access.AccessGate;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessOutcome.Denied;
import org.candour.kernel.access.AccessOutcome.Granted;
import org.candour.kernel.access.Look;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import org.candour.query.view.Reached;
import org.candour.query.view.View;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Where every read passes: the access event is durable before anything is loaded, and nothing is opened but by its permit
 * (R3, R36; decision 9). A record that is not yours and one that does not exist get the same answer.
 */
public final class DisclosureDesk {

    /** Where the answer's position stands, for {@code atLeast} and {@code asAt}. */
    public static final String POSITION_HEADER = "X-Log-Position";

    /** Soon enough for a view that lags by one batch. */
    private static final int RETRY_AFTER_SECONDS = 1;

    /** Loads for one answer: while a case is written to without pause about every second one meets a batch half written. */
    private static final int LOADS_MAX = 32;

    private final AccessGate gate;
    private final Opener opener;
    private final Scheduler waiting;

    /**
     * A desk.
     *
     * @param gate    decides and writes down
     * @param opener  opens words against a permit
     * @param waiting where threads may wait for the log and the key store
     */
    public DisclosureDesk(AccessGate gate, Opener opener, Scheduler waiting) {
        this.gate = gate;
        this.opener = opener;
        this.waiting = waiting;
    }

    /**
     * Asks, loads, opens, answers. Sets position, {@code ETag}, {@code no-store} and, where there is a next
     * page, {@code Link} on the response; never answers 304,
     * because every read is an event.
     *
     * @return the answer; fails with {@link ProblemException}: {@code MALFORMED}, {@code PURPOSE_MISSING},
     *     {@code RECORD_NOT_AVAILABLE}, {@code PURPOSE_MISMATCH}, {@code DISPOSED}, {@code VIEW_BEHIND},
     *     {@code LOG_UNAVAILABLE}, {@code KEYS_UNAVAILABLE}
     */
    public <S, A> Mono<A> read(ServerWebExchange exchange, Reading<S, A> reading) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setCacheControl(CacheControl.noStore());
        return Mono.fromCallable(() -> Asked.of(exchange.getRequest()))
                .flatMap(asked -> read(asked, reading, asAt -> stamp(headers, asAt)))
                .doOnNext(answer -> link(exchange, answer));
    }

    /** The same without a request: one look, whose position goes to {@code asOf} before the answer does. */
    <S, A> Mono<A> read(Asked asked, Reading<S, A> reading, Consumer<AsAt> asOf) {
        return reached(asked.atLeast(), reading)
                .flatMap(reached -> reading.look()
                        .apply(asked)
                        .flatMap(look -> ask(look, asked))
                        .flatMap(granted -> answer(asked, reached, granted, reading, asOf)));
    }

    /** Where threads may wait, for answers that are streamed. */
    public Scheduler waiting() {
        return waiting;
    }

    // Before the gate: a view that lags would leave an access in the log of which nothing was shown.
    private static Mono<Reached> reached(OptionalLong atLeast, Reading<?, ?> reading) {
        return Flux.fromIterable(reading.views())
                .flatMap((View<?> view) -> view.reached(atLeast))
                .reduce(Reached::orEarlier)
                .onErrorMap(TimeoutException.class, late -> behind());
    }

    private Mono<Granted> ask(Look look, Asked asked) {
        return Mono.defer(() -> Mono.fromCompletionStage(gate.ask(look)))
                .subscribeOn(waiting)
                .onErrorMap(e -> !(e instanceof ProblemException), DisclosureDesk::unavailable)
                .flatMap(outcome -> granted(outcome, asked));
    }

    private static Mono<Granted> granted(AccessOutcome outcome, Asked asked) {
        return switch (outcome) {
            case Granted granted -> Mono.just(granted);
            case Denied denied -> Mono.error(problem(denied, asked).asException());
        };
    }

    // The codes that would tell whether the record is there all look like one that is not; the rest come after
    // standing.
    private static Problem problem(Denied denied, Asked asked) {
        OptionalLong position = OptionalLong.of(denied.position());
        return switch (denied.code()) {
            case NOT_ALLOCATED, CASE_CLOSED, REFERENCE_UNKNOWN -> Problem.of(TransportCode.RECORD_NOT_AVAILABLE);
            case PURPOSE_MISSING -> asked.stated().problem().decided(null, position);
            default -> Problem.of(denied.code()).decided(null, position);
        };
    }

    private <S, A> Mono<A> answer(
            Asked asked, Reached reached, Granted granted, Reading<S, A> reading, Consumer<AsAt> asOf) {
        return whole(asked, reached, reading, LOADS_MAX)
                .flatMap(found -> heldBack(asked, cases(granted), reading, found))
                .switchIfEmpty(Mono.error(() -> asked.moment() == null ? behind() : notYetThere()))
                .publishOn(waiting)
                .map(found -> {
                    AsAt asAt = AsAt.of(found.reached());
                    A answer = reading.answer().of(found.content(), new Disclosure(granted, opener), asAt);
                    asOf.accept(asAt);
                    return answer;
                })
                .onErrorMap(
                        KeysUnavailableException.class,
                        e -> Problem.of(TransportCode.KEYS_UNAVAILABLE)
                                .retryAfter(RETRY_AFTER_SECONDS)
                                .asException());
    }

    // A view writes its documents before it notes how far it has come, so a document may be later than that. Then
    // everything is loaded again once that is noted, so that the answer is the view at one position of the log.
    private static <S> Mono<Found<S>> whole(Asked asked, Reached reached, Reading<S, ?> reading, int loads) {
        return reading.load().apply(asked, reached).flatMap(found -> {
            if (found.isWhole()) {
                return Mono.just(found);
            }
            return loads == 1
                    ? Mono.error(behind())
                    : reached(OptionalLong.of(found.latest()), reading)
                            .flatMap(later -> whole(asked, later, reading, loads - 1));
        });
    }

    // A view that parked an event of a case goes on without that case, whose document stays as it was before. Nothing
    // when what was asked for is later than that; a list goes on without its one case. A moment in the past holds
    // itself back.
    private static <S> Mono<Found<S>> heldBack(Asked asked, Set<CaseId> cases, Reading<S, ?> reading, Found<S> found) {
        if (asked.moment() != null) {
            return Mono.just(found);
        }
        return Flux.fromIterable(reading.views())
                .flatMap((View<?> view) -> view.with(cases, found.reached()))
                .reduce(Reached::orEarlier)
                .filter(reached -> cases.size() > 1
                        || reached.position() >= asked.atLeast().orElse(reached.position()))
                .map(found::asOf);
    }

    private static Set<CaseId> cases(Granted granted) {
        return granted.owners().stream()
                .map(KeyOwner::value)
                .filter(IdKind.CASE::matches)
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }

    static void stamp(HttpHeaders headers, AsAt asAt) {
        headers.set(POSITION_HEADER, Long.toString(asAt.position()));
        headers.setETag("\"b-" + asAt.position() + '"');
    }

    private static void link(ServerWebExchange exchange, Object answer) {
        if (answer instanceof Page<?> page && page.next() != null) {
            String next = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("after", page.next())
                    .toUriString();
            exchange.getResponse().getHeaders().set(HttpHeaders.LINK, '<' + next + ">; rel=\"next\"");
        }
    }

    private static ProblemException behind() {
        return Problem.of(TransportCode.VIEW_BEHIND)
                .retryAfter(RETRY_AFTER_SECONDS)
                .asException();
    }

    private static ProblemException notYetThere() {
        return Problem.of(TransportCode.RECORD_NOT_AVAILABLE).asException();
    }

    private static ProblemException unavailable(Throwable cause) {
        ProblemException problem = Problem.of(TransportCode.LOG_UNAVAILABLE)
                .retryAfter(RETRY_AFTER_SECONDS)
                .asException();
        problem.addSuppressed(cause);
        return problem;
    }
}
