package org.candour.ledger.verifier;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says now and then how far a long check has come, on standard error so that the verdict stays alone on standard output. */
final class Progress {

    /** How often it speaks. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final PrintWriter out;
    private final boolean shown;
    private final LongSupplier nanos;
    private final long begin;
    private long spoken;

    /**
     * A progress line.
     *
     * @param shown whether to speak at all
     * @param nanos a clock that never goes back, in nanoseconds
     */
    Progress(PrintWriter out, boolean shown, LongSupplier nanos) {
        this.out = out;
        this.shown = shown;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
        this.spoken = begin;
    }

    void reached(long done, long all) {
        var now = nanos.getAsLong();
        if (!shown || now - spoken < EVERY.toNanos()) return;
        spoken = now;
        out.println(String.format(
                Locale.ROOT,
                "checked %,d of %,d entries (%d %%), %,.0f a second",
                done,
                all,
                100 * done / all,
                done / seconds()));
        out.flush();
    }

    double seconds() {
        return (nanos.getAsLong() - begin) / 1e9;
    }
}
