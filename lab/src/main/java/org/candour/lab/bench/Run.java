package org.candour.lab.bench;

import java.time.Duration;

/**
 * What every measure of one run shares.
 *
 * @param bed    where it is measured
 * @param size   how much of it
 * @param events what is appended
 * @param seed   of every random choice
 */
record Run(Bed bed, Size size, Events events, long seed) {

    /** Writers for one round. */
    Load load() {
        return new Load(bed, size.round, seed);
    }

    /** Writers for a round that is not counted, in which the compiler and the caches settle. */
    Load warmUp() {
        return new Load(bed, Duration.ofMillis(size.round.toMillis() / 2), seed);
    }
}
