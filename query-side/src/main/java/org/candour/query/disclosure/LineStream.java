package org.candour.query.disclosure;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One list on its way out, look by look. The first look fixes the position that all of it is as of. Before the next rows,
 * and whenever the reader takes rows so slowly that the decision has aged, the gate is asked again; where it denies, the
 * list ends in that failure and has no closing line. Holds the rows of one look and is for one subscriber.
 */
final class LineStream<R> {

    /** How old the decision is at most under which a row leaves: a stream ends within 1 s of the access (api.md 1.4). */
    static final long DECISION_MILLIS_MAX = 1_000;

    private final Function<Asked, Mono<Batch<R>>> looks;
    private final LongFunction<Mono<String>> roots;
    private final LongSupplier millis;

    private Asked next;
    private boolean begun;
    private boolean complete;
    private long position;
    private long count;

    /**
     * A list from its beginning.
     *
     * @param asked  as the reader asked
     * @param looks  asks the gate, and only then loads and opens
     * @param roots  the root of the log at a size
     * @param millis a clock that only tells how much time went by
     */
    LineStream(
            Asked asked, Function<Asked, Mono<Batch<R>>> looks, LongFunction<Mono<String>> roots, LongSupplier millis) {
        this.next = asked;
        this.looks = looks;
        this.roots = roots;
        this.millis = millis;
    }

    /** The rows and the closing line. Fails as a page does before the first, and in a problem alone after it. */
    Flux<Line> lines() {
        return Flux.defer(this::look).repeat(() -> !complete).concatWith(Mono.defer(this::end));
    }

    private Flux<Line> look() {
        return looks.apply(next).onErrorMap(this::isBroken, LineStream::cut).flatMapMany(this::items);
    }

    private Flux<Line> items(Batch<R> batch) {
        if (!begun) {
            begun = true;
            position = batch.asAt().position();
        }
        next = next.goingOn(next.after(), position);
        long decided = millis.getAsLong();
        return Flux.fromIterable(batch.rows())
                .doOnComplete(() -> complete = batch.next() == null)
                .takeWhile(row -> millis.getAsLong() - decided <= DECISION_MILLIS_MAX)
                .map(this::item);
    }

    private Line item(Batch.Row<R> row) {
        next = next.goingOn(row.first(), position);
        count++;
        return new Line.Item(row.shown());
    }

    private Mono<Line> end() {
        return roots.apply(position + 1)
                .onErrorMap(this::isBroken, LineStream::cut)
                .map(root -> new Line.End(true, count, position, root));
    }

    private boolean isBroken(Throwable failure) {
        return count > 0 && !(failure instanceof ProblemException);
    }

    // What fails after the first row goes to the server's log as it is: say where, and not what a library says of it.
    private static ProblemException cut(Throwable failure) {
        ProblemException problem = Problem.of(TransportCode.SERVER_FAULT).asException();
        problem.setStackTrace(failure.getStackTrace());
        return problem;
    }
}
