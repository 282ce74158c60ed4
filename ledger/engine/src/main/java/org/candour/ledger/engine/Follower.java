package org.candour.ledger.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.candour.ledger.proofs.CompactRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what other processes append, so that streams and decisions here are not far behind, and remembers the edge. */
final class Follower implements AutoCloseable {

    /** How long it waits between two looks at the database, in milliseconds. */
    static final long LOOK_MILLIS = 50;

    /** How long it waits when the database cannot be read, in milliseconds. */
    private static final long AWAY_MILLIS = 1_000;

    /** After how many new entries the tree's right edge is remembered anew: hashing these takes a moment at a start. */
    private static final long EDGE_ENTRIES = 8_192;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final LogTail tail;
    private final Consumer<CompactRange> remember;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private long remembered;
    private long looked;

    /**
     * A follower of {@code tail}.
     *
     * @param hashed   how many entries a start had to hash because no edge among them was remembered
     * @param remember keeps an edge for the next start
     */
    Follower(LogTail tail, long hashed, Consumer<CompactRange> remember) {
        this.tail = tail;
        this.remember = remember;
        // A process that is killed young would otherwise leave all of that to the next, and that one to the one after.
        this.remembered = tail.end().size() - hashed;
        this.thread = Thread.ofVirtual().name("ledger-follower").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            var pause = look();
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) pause = look();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (BrokenLogException contradiction) {
            LOG.error("Following stops: {}", contradiction.getMessage());
        } catch (RuntimeException failure) {
            // A look that was under way for longer than a close waits finds its client closed.
            if (closed.getCount() > 0) throw failure;
        }
    }

    private long look() {
        try {
            // What has grown since the last look was at its end a moment ago: an append proves that, and so does a
            // read.
            if (tail.end().size() == looked) tail.refreshed();
            looked = tail.end().size();
            if (looked - remembered >= EDGE_ENTRIES) remember();
            return LOOK_MILLIS;
        } catch (StoreUnavailableException away) {
            LOG.warn("The log cannot be followed: {}", away.getMessage());
            return AWAY_MILLIS;
        }
    }

    private void remember() {
        var end = tail.end();
        remember.accept(end.range());
        remembered = end.size();
    }

    /** Looks no more, and remembers where the log ended. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofMillis(AWAY_MILLIS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        remember.accept(tail.end().range());
    }
}
