package org.candour.ledger.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What this process knows of the log's end: only blocks that a majority acknowledged, each checked against the one
 * before. It grows by this process's own blocks and by those of others as they are read. All methods are for any thread.
 */
final class LogTail {

    private final BlockStore store;
    private final ConditionWindow window;
    private final HeightLocator locator;

    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock growing = new ReentrantLock();
    private final Condition grown = growing.newCondition();

    private volatile ChainEnd end;
    private final AtomicLong readsBegun = new AtomicLong();

    /** Which of the reads was the last that came to its end; under the lock of reading. */
    private long readDone;

    LogTail(BlockStore store, ChainEnd end, ConditionWindow window, HeightLocator locator) {
        this.store = store;
        this.end = end;
        this.window = window;
        this.locator = locator;
    }

    /** The end as known now; others may have gone further. */
    ChainEnd end() {
        return end;
    }

    /** The recent past, complete up to {@link #end()}. */
    ConditionWindow window() {
        return window;
    }

    /**
     * Takes in a block of this process that was acknowledged; it may have been read back here already.
     *
     * @throws IllegalStateException when the tail is not where the block was built
     */
    void grow(ChainEnd.Grown own, List<Seen> entries) {
        if (!publish(own.end(), entries) && end.height() < own.end().height())
            throw new IllegalStateException("A block was built elsewhere than on the tail.");
    }

    /**
     * Reads the blocks of others that follow, with majority, until there are no more.
     *
     * @return whether the tail grew
     * @throws BrokenLogException        when a block does not follow
     * @throws StoreUnavailableException when the blocks cannot be read
     */
    boolean catchUp() {
        reading.lock();
        try {
            var number = readsBegun.incrementAndGet();
            var before = end.height();
            int read;
            do read = catchUpOnePage();
            while (read == LogReader.PAGE_BLOCKS);
            readDone = number;
            return end.height() > before;
        } finally {
            reading.unlock();
        }
    }

    /**
     * The end as the database has it. Callers that come together share a read, as long as it began after they came and
     * came to its end: one that failed tells nobody anything.
     *
     * @throws BrokenLogException        when a block does not follow
     * @throws StoreUnavailableException when the blocks cannot be read
     */
    ChainEnd refreshed() {
        var begunBefore = readsBegun.get();
        reading.lock();
        try {
            if (readDone <= begunBefore) catchUp();
            return end;
        } finally {
            reading.unlock();
        }
    }

    private int catchUpOnePage() {
        var page = store.read(end.height() + 1, LogReader.PAGE_BLOCKS);
        for (var block : page) {
            // The appender may have grown the tail by this very block meanwhile: judge by one end, not by two.
            var known = end;
            if (block.height() > known.height()) publish(known.after(block), seen(block));
        }
        return page.size();
    }

    private static List<Seen> seen(Block block) {
        var seen = new ArrayList<Seen>(block.entries().size());
        var position = block.header().first();
        for (var entry : block.entries()) seen.add(Seen.of(position++, entry.facts(), entry.bytes()));
        return seen;
    }

    // The window first: whoever sees the new end finds everything up to it there.
    private boolean publish(ChainEnd next, List<Seen> entries) {
        growing.lock();
        try {
            if (next.height() != end.height() + 1) return false;
            window.add(entries);
            next.head().ifPresent(locator::saw);
            end = next;
            grown.signalAll();
            return true;
        } finally {
            growing.unlock();
        }
    }

    /** Waits until the tail has a block above {@code height}, for {@code millis} at most. */
    void awaitBeyond(long height, long millis) throws InterruptedException {
        var nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        growing.lockInterruptibly();
        try {
            while (end.height() <= height && nanos > 0) nanos = grown.awaitNanos(nanos);
        } finally {
            growing.unlock();
        }
    }

    /** Wakes everybody who waits, for instance because the log is being closed. */
    void wake() {
        growing.lock();
        try {
            grown.signalAll();
        } finally {
            growing.unlock();
        }
    }
}
