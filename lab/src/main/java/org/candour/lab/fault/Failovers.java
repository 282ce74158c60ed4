package org.candour.lab.fault;

import java.time.Duration;
import java.util.SplittableRandom;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.mongod.LocalReplicaSet;

/**
 * F2 and F3 on three members: the primary is killed, or stopped and continued, under load. Elections begin after
 * {@link LocalReplicaSet#ELECTION_TIMEOUT} instead of MongoDB's 10 s, so that a run has room for many.
 */
final class Failovers {

    /** How long writers go on undisturbed, in milliseconds at most. */
    private static final int CALM_MILLIS_MAX = 500;

    /** How long a primary stands still, in milliseconds at least: longer than an election takes to begin. */
    private static final int PAUSE_MILLIS_MIN = 1_000;

    /** How long a primary stands still, in milliseconds at most. */
    private static final int PAUSE_MILLIS_MAX = 8_000;

    /** How long writes may be away, in milliseconds (assurance F2). */
    private static final long OUTAGE_MILLIS_MAX = 15_000;

    private final Run run;

    Failovers(Run run) {
        this.run = run;
    }

    Outcome kill(int kills) {
        return disturb("F2", "primary-killed", kills, (set, restarts, history, random) -> {
            var primary = set.primary();
            primary.kill();
            var start = System.nanoTime();
            history.awaitAcks(1);
            restarts.add(System.nanoTime() - start);
            primary.restart();
            run.processes().saw(primary);
        });
    }

    Outcome pause(int pauses) {
        return disturb("F3", "primary-paused", pauses, (set, restarts, history, random) -> {
            var primary = set.primary();
            primary.pause();
            var start = System.nanoTime();
            try {
                Waiting.millis(random.nextInt(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX));
            } finally {
                primary.resume();
            }
            history.awaitAcks(1);
            restarts.add(System.nanoTime() - start);
        });
    }

    private interface Fault {
        void strike(LocalReplicaSet set, Restarts restarts, History history, SplittableRandom random);
    }

    private Outcome disturb(String test, String what, int faults, Fault fault) {
        var history = new History();
        var restarts = new Restarts();
        var random = run.random(what);
        var done = 0;
        try (var set = LocalReplicaSet.start(3, run.folder(what))) {
            set.members().forEach(run.processes()::saw);
            try (var ledger = WriterProcess.open(set.uri(), "r_log", AppendSteps.NONE)) {
                try (var load = new Load(ledger.appender(), ledger.converter().codec(), history)) {
                    load.start("r", MongodKills.WRITERS);
                    for (; done < faults && !run.overLimit(); done++) {
                        history.awaitAcks(MongodKills.WRITERS);
                        Waiting.millis(random.nextInt(CALM_MILLIS_MAX));
                        fault.strike(set, restarts, history, random);
                    }
                }
                var found = Checker.check(ledger.store(), history);
                var outcome = Outcome.of(test, "R", what, faults, done, found, restarts.fields() + election());
                return test.equals("F3") || restarts.p99() <= OUTAGE_MILLIS_MAX
                        ? outcome
                        : outcome.failed("writes were away too long");
            }
        }
    }

    private static String election() {
        Duration timeout = LocalReplicaSet.ELECTION_TIMEOUT;
        return " election_timeout_ms=" + timeout.toMillis();
    }
}
