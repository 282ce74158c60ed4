package org.candour.ledger.engine.verification;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Keeps long work to a tenth of a core: after each slice of it comes a rest nine times as long. */
final class Pace {

    /** How long the work goes on before it rests. */
    static final Duration SLICE = Duration.ofMillis(20);

    /** A rest is so many times as long as the slice before it. */
    static final int REST_PER_SLICE = 9;

    /** The longest rest, however long the database took to answer in the slice before it. */
    static final Duration REST_MAX = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final Predicate<Duration> endedWithin;
    private long began;

    /**
     * Begins with work.
     *
     * @param nanos       a clock that only moves forward, in nanoseconds
     * @param endedWithin rests so long at most, and says whether the work is to end
     */
    Pace(LongSupplier nanos, Predicate<Duration> endedWithin) {
        this.nanos = nanos;
        this.endedWithin = endedWithin;
        this.began = nanos.getAsLong();
    }

    /**
     * A step of the work is done: rests if it is time to.
     *
     * @throws CancellationException when the work is to end
     */
    void step() {
        var slice = Duration.ofNanos(nanos.getAsLong() - began);
        var due = slice.compareTo(SLICE) >= 0;
        if (endedWithin.test(due ? rest(slice) : Duration.ZERO)) throw new CancellationException();
        if (due) began = nanos.getAsLong();
    }

    private static Duration rest(Duration slice) {
        var rest = slice.multipliedBy(REST_PER_SLICE);
        return rest.compareTo(REST_MAX) > 0 ? REST_MAX : rest;
    }
}
