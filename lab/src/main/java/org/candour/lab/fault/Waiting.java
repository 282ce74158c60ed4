package org.candour.lab.fault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits that end. */
final class Waiting {

    /** How long the lab waits for anything at most: an election, a restart and a settled outcome, twice over. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** How often it looks, in milliseconds. */
    private static final long POLL_MILLIS = 2;

    private Waiting() {}

    static long until(String what, BooleanSupplier holds) {
        var start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos())
                throw new IllegalStateException("No " + what + " within " + PATIENCE.toSeconds() + " s.");
            millis(POLL_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    static void forEnd(Thread thread, Duration patience) {
        try {
            if (!thread.join(patience))
                throw new IllegalStateException("A thread did not end within " + patience + ".");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", interrupted);
        }
    }

    static void millis(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
