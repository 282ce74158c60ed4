package org.candour.query.disclosure;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.candour.kernel.access.Look;
import org.candour.query.view.Reached;
import org.candour.query.view.View;
import reactor.core.publisher.Mono;

/**
 * One kind of read, in the order in which it happens.
 *
 * @param views  what it reads from; the answer is as of the one that has come least far
 * @param look   what the gate is asked; it may look up whose record an id belongs to, and shows nothing
 * @param load   fetches, after the gate has granted; empty when the view does not have it yet
 * @param answer opens the words and makes the answer, where threads may wait
 */
public record Reading<S, A>(
        List<View<?>> views,
        Function<Asked, Mono<Look>> look,
        BiFunction<Asked, Reached, Mono<Found<S>>> load,
        Answering<S, A> answer) {

    /** Copies the views. */
    public Reading {
        views = List.copyOf(views);
    }

    /** Makes an answer of what was found. */
    @FunctionalInterface
    public interface Answering<S, A> {

        /** The answer, its words opened through {@code disclosure}. */
        A of(S found, Disclosure disclosure, AsAt asAt);
    }
}
