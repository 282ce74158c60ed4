package org.candour.lab.tamper;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.candour.ledger.mongod.LocalMongod;

/** One run of the lab: where its data are, where its random choices come from, when it is over, what it started. */
final class Run {

    private final Path folder;
    private final long seed;
    private final long deadlineNanos;
    private final Set<ProcessHandle> started = new HashSet<>();

    Run(Path folder, long seed, long deadlineNanos) {
        this.folder = folder;
        this.seed = seed;
        this.deadlineNanos = deadlineNanos;
    }

    /** Random choices for one bed, so that each replays alone. */
    RandomGenerator random(String bed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ bed.hashCode());
    }

    Path folder(String bed) {
        return folder.resolve(bed);
    }

    boolean overLimit() {
        return System.nanoTime() > deadlineNanos;
    }

    void saw(LocalMongod mongod) {
        ProcessHandle.of(mongod.pid()).ifPresent(started::add);
    }

    /** Processes that still run. */
    List<Long> left() {
        return started.stream()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
    }
}
