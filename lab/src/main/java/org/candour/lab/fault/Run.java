package org.candour.lab.fault;

import java.lang.management.ManagementFactory;
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
 * @param busy      whether others kept the machine busy when the run began, so that times say little
 */
record Run(Path folder, long seed, long deadline, Processes processes, Progress progress, boolean busy) {

    /** The load average for each processor above which others are at work. */
    private static final double BUSY_LOAD = 0.75;

    /** Whether others keep the machine busy now. */
    static boolean isMachineBusy() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system.getSystemLoadAverage() > BUSY_LOAD * system.getAvailableProcessors();
    }

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
