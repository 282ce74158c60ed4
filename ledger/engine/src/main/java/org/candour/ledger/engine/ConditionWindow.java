package org.candour.ledger.engine;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The recent past of the log in memory, without gaps: what conditions are judged against, and where sourcing finds what
 * came after a boundary it remembers. Older than it is only asked of the database.
 */
final class ConditionWindow {

    private final int entriesMax;
    private final long bytesMax;
    private final EntryIndex index = new EntryIndex();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private long start;
    private long bytes;

    /**
     * An empty window.
     *
     * @param start      the first position it will hold
     * @param entriesMax how many entries it keeps
     * @param bytesMax   how many bytes of entries it keeps
     */
    ConditionWindow(long start, int entriesMax, long bytesMax) {
        this.start = start;
        this.entriesMax = entriesMax;
        this.bytesMax = bytesMax;
    }

    /** Takes in the entries that follow the newest, and lets go of the oldest beyond its limits. */
    void add(List<Seen> entries) {
        lock.writeLock().lock();
        try {
            for (var entry : entries) {
                index.add(entry);
                bytes += entry.bytes().length;
            }
            while (index.size() > entriesMax || bytes > bytesMax) forgetOldest();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forgetOldest() {
        var oldest = index.removeOldest();
        if (oldest == null) throw new AssertionError("An empty window is within its limits.");
        bytes -= oldest.bytes().length;
        start = oldest.position() + 1;
    }

    /**
     * The position of some event of the guard's boundary after the guard's position.
     *
     * @return nothing when none is there
     * @throws TooOld when the window does not reach back to that position
     */
    OptionalLong conflict(Guard guard) throws TooOld {
        return covering(guard.after(), () -> index.anyAfter(guard.criteria(), guard.after()));
    }

    /** The events of {@code criteria} after {@code after} and up to {@code upTo}, in order. */
    List<Seen> matching(Criteria criteria, long after, long upTo) throws TooOld {
        return covering(after, () -> index.matching(criteria, after, upTo));
    }

    private <T> T covering(long after, Supplier<T> answer) throws TooOld {
        lock.readLock().lock();
        try {
            if (after < start - 1) throw new TooOld();
            return answer.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Where the window ends towards the past: the first position it holds. */
    long start() {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return start;
        } finally {
            reading.unlock();
        }
    }

    /** The window does not reach back that far: the database does. */
    static final class TooOld extends Exception {

        private static final long serialVersionUID = 1;

        TooOld() {
            super("Older than the window.", null, false, false);
        }
    }
}
