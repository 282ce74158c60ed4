package org.candour.lab.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What all clients of one bed saw. Safe to add to from any thread. */
final class History implements Consumer<Moment> {

    private final Queue<Moment> moments = new ConcurrentLinkedQueue<>();
    private final AtomicLong acked = new AtomicLong();

    @Override
    public void accept(Moment moment) {
        moments.add(moment);
        if (moment.kind() == Moment.Kind.ACKED) acked.incrementAndGet();
    }

    long acked() {
        return acked.get();
    }

    /** In order of time. */
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
}
