package org.candour.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** How much of the benchmark is run. */
enum Size {
    /** Seconds: shows that it runs; its figures say little. */
    PR(2, Duration.ofMillis(300), 4_000, 12_000, 12_000, 10, 1),
    /** About six minutes on two idle cores; the long log ends at 10^6 events. */
    SHORT(3, Duration.ofSeconds(2), 200_000, 1_000_000, 1_000_000, 64, 3),
    /** Everything that is asked, with logs of 2·10^6 and 10^7 events. */
    FULL(5, Duration.ofSeconds(5), 200_000, 2_000_000, 10_000_000, 64, 5);

    final int rounds;
    final Duration round;
    final long shortLog;
    final long longLog;
    final long longestLog;
    final int filledBlockEntries;
    final int restarts;

    Size(
            int rounds,
            Duration round,
            long shortLog,
            long longLog,
            long longestLog,
            int filledBlockEntries,
            int restarts) {
        this.rounds = rounds;
        this.round = round;
        this.shortLog = shortLog;
        this.longLog = longLog;
        this.longestLog = longestLog;
        this.filledBlockEntries = filledBlockEntries;
        this.restarts = restarts;
    }

    /** How long the long log is when it is appended to, one size after the other. */
    List<Long> longLogs() {
        return LongStream.of(longLog, longestLog).distinct().boxed().toList();
    }
}
