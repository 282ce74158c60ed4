package org.candour.lab.fault;

import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * What every bed of a run shares.
 *
 * @param folder    where the beds keep their data
 * @param seed      where every random choice comes from
 * @param deadline  when the run is over its limit, on the monotonic clock
 * @param processes what was started
 * @param progress  hears of each fault that is done
 */
record Run(Path folder, long seed, long deadline, Processes processes, Progress progress) {

    /** A generator for one bed, so that beds replay apart from each other. */
    SplittableRandom random(String bed) {
        return new SplittableRandom(seed ^ bed.hashCode());
    }

    boolean overLimit() {
        return System.nanoTime() > deadline;
    }

    Path folder(String bed) {
        return folder.resolve(bed);
    }

    /** One fault more is done. */
    void did() {
        progress.step();
    }
}
