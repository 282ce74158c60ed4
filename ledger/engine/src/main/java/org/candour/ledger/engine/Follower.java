package org.candour.ledger.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what other processes append, so that streams and decisions here are not far behind. */
final class Follower implements AutoCloseable {

    /** How long it waits between two looks at the database, in milliseconds. */
    static final long LOOK_MILLIS = 50;

    /** How long it waits when the database cannot be read, in milliseconds. */
    private static final long AWAY_MILLIS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final LogTail tail;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Follower(LogTail tail) {
        this.tail = tail;
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
        }
    }

    private long look() {
        try {
            tail.refreshed();
            return LOOK_MILLIS;
        } catch (StoreUnavailableException away) {
            LOG.warn("The log cannot be followed: {}", away.getMessage());
            return AWAY_MILLIS;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofMillis(AWAY_MILLIS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
