package org.candour.lab.fault;

import org.candour.ledger.mongod.LocalReplicaSet;

/**
 * F2 on three members: the primary is killed under load, and started again. Elections begin after
 * {@link LocalReplicaSet#ELECTION_TIMEOUT} instead of MongoDB's 10 s, so that a run has room for many.
 */
final class Failovers {

    /** How long writers go on undisturbed, in milliseconds at most. */
    private static final int CALM_MILLIS_MAX = 500;

    /** How long writes may be away, in milliseconds (F2). */
    private static final long OUTAGE_MILLIS_MAX = 15_000;

    private final Run run;

    Failovers(Run run) {
        this.run = run;
    }

    Outcome kill(int kills) {
        var history = new History();
        var restarts = new Restarts();
        var random = run.random("primary-killed");
        var done = 0;
        try (var set = LocalReplicaSet.start(3, run.folder("f2r"))) {
            set.members().forEach(run.processes()::saw);
            try (var ledger = WriterProcess.open(set.uri(), "r_log")) {
                try (var load = new Load(ledger.appender()::append, history)) {
                    load.start("r", MongodKills.WRITERS);
                    for (; done < kills && !run.overLimit(); done++) {
                        history.awaitAcks(MongodKills.WRITERS);
                        Waiting.millis(random.nextInt(CALM_MILLIS_MAX));
                        var primary = set.primary();
                        primary.kill();
                        var start = System.nanoTime();
                        history.awaitAcks(1);
                        restarts.add(System.nanoTime() - start);
                        primary.restart();
                        run.processes().saw(primary);
                        run.did();
                    }
                }
                var found = Checker.check(ledger.store(), history);
                var fields = restarts.fields() + election();
                var outcome = Outcome.of("F2", "R", "primary-killed", kills, done, found, fields);
                return restarts.p99() <= OUTAGE_MILLIS_MAX ? outcome : outcome.late(run, "writes were away too long");
            }
        }
    }

    static String election() {
        return " election_timeout_ms=" + LocalReplicaSet.ELECTION_TIMEOUT.toMillis();
    }
}
