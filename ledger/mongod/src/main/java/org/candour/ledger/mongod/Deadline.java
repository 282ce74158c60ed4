package org.candour.ledger.mongod;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A point in time after which waiting is given up; nothing here waits without one. */
final class Deadline {

    /** How often a condition on another process is looked at again, in milliseconds. */
    private static final long POLL_INTERVAL_MILLIS = 20;

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline after(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - endNanos >= 0;
    }

    /** Looks at {@code condition} until it holds; false if the time ran out first. */
    boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (passed()) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** One poll interval; an interrupt ends the waiting with an exception and stays set. */
    void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongodException("Interrupted while waiting for mongod.", e);
        }
    }
}
