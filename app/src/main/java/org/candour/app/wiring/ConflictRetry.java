package org.candour.app.wiring;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;

/** Decides again when another decision about the same record came first; a bounded number of times, a little apart. */
final class ConflictRetry {

    /** How often a command is decided: as often as this many racing about one record need in the worst case. */
    static final int ATTEMPTS_MAX = 16;

    /** The longest pause before the second attempt; it doubles with each, up to {@link #PAUSE_MICROS_MAX}. */
    private static final long FIRST_PAUSE_MICROS = 500;

    /** The longest pause between two attempts. */
    private static final long PAUSE_MICROS_MAX = 50_000;

    /** What a client that lost every race is told to wait. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private ConflictRetry() {}

    /** @throws org.candour.kernel.http.ProblemException {@code CONTENDED} when every attempt lost its race */
    static <T> T until(Supplier<T> decided) {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                return decided.get();
            } catch (RuntimeException failure) {
                if (Failures.find(failure, AppendEventsTransactionRejectedException.class) == null) {
                    throw failure;
                }
                pause(attempt);
            }
        }
        throw Problem.of(TransportCode.CONTENDED)
                .retryAfter(RETRY_AFTER_SECONDS)
                .asException();
    }

    private static void pause(int attempt) {
        long most = Math.min(FIRST_PAUSE_MICROS << attempt, PAUSE_MICROS_MAX);
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
    }
}
