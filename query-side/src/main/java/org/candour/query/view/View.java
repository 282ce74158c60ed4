package org.candour.query.view;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.candour.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One view as routes ask it: now, from its collection; as at a moment in the past, by the same fold over the case's events
 * up to there, in memory.
 */
public final class View<D> {

    private final Projection<D> projection;
    private final ViewReader<D> reader;
    private final History history;
    private final Scheduler waiting;

    /** @param waiting where threads may wait for a database */
    public View(Projection<D> projection, ViewReader<D> reader, History history, Scheduler waiting) {
        this.projection = projection;
        this.reader = reader;
        this.history = history;
        this.waiting = waiting;
    }

    /**
     * How far the view has come; waits for {@code atLeast} where it is given.
     *
     * @return fails with {@link java.util.concurrent.TimeoutException} after {@link ViewReader#WAIT_MAX}
     */
    public Mono<Reached> reached(OptionalLong atLeast) {
        return atLeast.isPresent() ? reader.atLeast(atLeast.getAsLong()) : reader.reached();
    }

    /** The document under {@code key}; empty when there is none. */
    public Mono<Held<D>> find(String key) {
        return reader.find(key);
    }

    /** The documents that name {@code reference}, as {@link ViewReader#find(String, long, int)}. */
    public Flux<Held<D>> find(String reference, long after, int limit) {
        return reader.find(reference, after, limit);
    }

    /**
     * How far the view has come with these cases: {@code reached}, or the position before the first event of one of them
     * that is parked, because later ones of its case wait behind it.
     */
    public Mono<Reached> with(Collection<CaseId> cases, Reached reached) {
        return reader.parked(cases)
                .filter(parked -> parked <= reached.position())
                .flatMap(parked ->
                        waiting(() -> before(cases.iterator().next(), parked).reached()))
                .defaultIfEmpty(reached);
    }

    /** What the view said of one case at {@code moment}, or before its first event that is parked, if that is earlier. */
    public Mono<Then<D>> then(CaseId caseId, Moment moment) {
        return reader.parked(Set.of(caseId))
                .flatMap(parked -> waiting(() -> {
                    Past before = before(caseId, parked);
                    return before.isBy(moment) ? before : history.of(caseId, projection.events(), moment);
                }))
                .switchIfEmpty(waiting(() -> history.of(caseId, projection.events(), moment)))
                .map(this::fold);
    }

    private Past before(CaseId caseId, long position) {
        return history.of(caseId, projection.events(), new Moment.AtPosition(position - 1));
    }

    private <T> Mono<T> waiting(Callable<T> read) {
        return Mono.fromCallable(read).subscribeOn(waiting);
    }

    private Then<D> fold(Past past) {
        Folding<D> folding = new Folding<>(projection, key -> null);
        past.facts().forEach(folding::fold);
        return new Then<>(past.reached(), folding.changed().values());
    }

    /**
     * The documents of one case at a moment.
     *
     * @param reached   the position and instant they are as of
     * @param documents in the order in which they began
     */
    public record Then<D>(Reached reached, Collection<Held<D>> documents) {

        /** The document under {@code key}; absent when there was none yet. */
        public @Nullable Held<D> find(String key) {
            return documents.stream()
                    .filter(held -> held.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }
}
