package org.candour.lab.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What all clients of one bed saw, or one of them. Safe to add to from any thread. */
final class History implements Consumer<Moment> {

    private final Queue<Moment> moments = new ConcurrentLinkedQueue<>();
    private final AtomicLong acked = new AtomicLong();
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();

    private final Optional<History> whole;

    History() {
        this(Optional.empty());
    }

    private History(Optional<History> whole) {
        this.whole = whole;
    }

    /** A history of one client, whose moments are this one's too. */
    History part() {
        return new History(Optional.of(this));
    }

    @Override
    public void accept(Moment moment) {
        if (whole.isPresent()) whole.get().accept(moment);
        else moments.add(moment);
        switch (moment.kind()) {
            case UNKNOWN -> unsettled.add(moment.event());
            case ACKED -> {
                unsettled.remove(moment.event());
                acked.incrementAndGet();
            }
            case INVOKED, REFUSED, CONFLICT -> {}
        }
    }

    long acked() {
        return acked.get();
    }

    /** In order of time; those of a part are with the whole. */
    List<Moment> moments() {
        return moments.stream().sorted(Comparator.comparingLong(Moment::nanos)).toList();
    }

    /**
     * Waits until {@code more} events were acknowledged from now on.
     *
     * @return how long that took, in milliseconds
     * @throws IllegalStateException when it took longer than {@link Waiting#PATIENCE}
     */
    long awaitAcks(long more) {
        var target = acked() + more;
        return Waiting.until("acknowledgement", () -> acked() >= target);
    }

    /**
     * Waits until every event whose outcome was unknown so far has been acknowledged.
     *
     * @throws IllegalStateException when it took longer than {@link Waiting#PATIENCE}
     */
    void awaitSettled() {
        var open = Set.copyOf(unsettled);
        Waiting.until("answer to every unknown", () -> open.stream().noneMatch(unsettled::contains));
    }
}
