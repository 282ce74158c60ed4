package org.candour.ledger.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log from a position on, without end. A thread of its own reads ahead into a bounded buffer, so that none of Axon's
 * calls waits. While the database cannot be read it tries again; a broken log ends it with the error.
 */
final class LedgerStream implements MessageStream<EventMessage> {

    /** How many events it reads ahead at most. */
    private static final int BUFFER_MAX = 1_024;

    /** How long it waits for the log to grow before it looks whether it was closed, in milliseconds. */
    private static final long WAIT_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(LedgerStream.class);

    private final LogTail tail;
    private final EntryFeed feed;
    private final Criteria criteria;
    private final EntryCodec codec;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Entry<EventMessage>> buffer = new ArrayDeque<>();

    private boolean closed;
    private @Nullable Throwable error;
    private Runnable callback = () -> {};

    LedgerStream(LogTail tail, EntryFeed feed, Criteria criteria, EntryCodec codec) {
        this.tail = tail;
        this.feed = feed;
        this.criteria = criteria;
        this.codec = codec;
    }

    /** Begins to read at {@code position}. */
    LedgerStream start(long position) {
        Thread.ofVirtual().name("ledger-stream").start(() -> read(Math.max(0, position)));
        return this;
    }

    private void read(long from) {
        var next = from;
        try {
            while (!isClosed()) {
                var page = page(next);
                if (page.isEmpty())
                    tail.awaitBeyond(tail.end().height(), tail.end().size() > next ? 0 : WAIT_MILLIS);
                else {
                    put(page);
                    next = page.getLast().position() + 1;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | java.lang.Error failure) {
            fail(failure);
        }
    }

    private List<Located> page(long next) throws InterruptedException {
        try {
            return feed.from(next);
        } catch (StoreUnavailableException away) {
            LOG.warn("The log cannot be read at position {}: {}", next, away.getMessage());
            Thread.sleep(Duration.ofMillis(WAIT_MILLIS));
            return List.of();
        }
    }

    private void put(List<Located> page) throws InterruptedException {
        for (var located : page) {
            var facts = EntryFacts.of(located.bytes());
            if (!criteria.matches(facts.type(), facts.tags())) continue;
            putOne(AxonTerms.handed(located, codec).entry());
        }
        called().run();
    }

    private void putOne(Entry<EventMessage> entry) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (buffer.size() >= BUFFER_MAX) callback.run();
            while (buffer.size() >= BUFFER_MAX && !closed) room.await();
            if (!closed) buffer.addLast(entry);
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable failure) {
        lock.lock();
        try {
            error = failure;
        } finally {
            lock.unlock();
        }
        LOG.error("A stream of the log ends", failure);
        called().run();
    }

    private Runnable called() {
        lock.lock();
        try {
            return callback;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        lock.lock();
        try {
            var next = buffer.pollFirst();
            if (next != null && buffer.size() < BUFFER_MAX / 2) room.signalAll();
            return Optional.ofNullable(next);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        lock.lock();
        try {
            return Optional.ofNullable(buffer.peekFirst());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void setCallback(Runnable callback) {
        lock.lock();
        try {
            this.callback = callback;
        } finally {
            lock.unlock();
        }
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        lock.lock();
        try {
            return buffer.isEmpty() ? Optional.ofNullable(error) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isCompleted() {
        lock.lock();
        try {
            return closed || (error != null && buffer.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable() {
        lock.lock();
        try {
            return !buffer.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            buffer.clear();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
