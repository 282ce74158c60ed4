package org.candour.lab.bench;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What every measure of one run shares.
 *
 * @param bed    where it is measured
 * @param size   how much of it
 * @param events what is appended
 * @param seed   of every random choice
 * @param told   hears how long work goes
 */
record Run(Bed bed, Size size, Events events, long seed, Consumer<String> told) {

    /** How many writers there are at least before a round is counted. */
    private static final int WARM_UP_WRITERS = 64;

    /** Writers for one round. */
    Load load() {
        return new Load(bed, size.round, seed);
    }

    /**
     * Two rounds that are not counted, in which the compiler and the caches settle: few writers alone would keep the
     * compiler at work through the rounds that are.
     */
    void warmUp(int writers, Load.Write write) {
        var half = new Load(bed, Duration.ofMillis(size.round.toMillis() / 2), seed);
        half.round(Math.max(writers, WARM_UP_WRITERS), write);
        half.round(writers, write);
    }
}
