package org.candour.ledger.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.candour.ledger.engine.AppendRefusedException.Reason;

/** Appends that wait for the appender, in the order they came; bounded, so that a slow database is felt at the edge. */
final class AppendQueue {

    private final int waitingMax;
    private final ArrayDeque<WaitingAppend> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    private boolean closed;

    AppendQueue(int waitingMax) {
        this.waitingMax = waitingMax;
    }

    /** @throws AppendRefusedException when it is full or closed */
    void add(WaitingAppend append) {
        lock.lock();
        try {
            if (closed) throw new AppendRefusedException(Reason.CLOSED, "The log is closed.");
            if (waiting.size() >= waitingMax)
                throw new AppendRefusedException(Reason.QUEUE_FULL, waitingMax + " appends wait already.");
            waiting.addLast(append);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the first and takes whatever else waits and fits into the same block; none when closed and empty. */
    List<WaitingAppend> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) arrived.awaitUninterruptibly();
            return takeOneBlock();
        } finally {
            lock.unlock();
        }
    }

    private List<WaitingAppend> takeOneBlock() {
        var taken = new ArrayList<WaitingAppend>();
        var entries = 0;
        var bytes = 0;
        for (var next = waiting.peekFirst(); next != null; next = waiting.peekFirst()) {
            entries += next.entries().size();
            bytes += next.bytes();
            if (entries > Block.ENTRIES_MAX || bytes > Block.BYTES_MAX) break;
            taken.add(waiting.removeFirst());
        }
        return taken;
    }

    /** Lets nobody in any more; who waits already is still taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes everybody out who still waits. */
    List<WaitingAppend> abandon() {
        lock.lock();
        try {
            var left = List.copyOf(waiting);
            waiting.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
