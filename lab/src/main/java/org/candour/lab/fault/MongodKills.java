package org.candour.lab.fault;

import org.candour.ledger.mongod.LocalMongod;

/** F2 on one member: the mongod is killed under load and started again on its data. */
final class MongodKills {

    /** Virtual-thread writers. */
    static final int WRITERS = 32;

    /** How long writers go on undisturbed, in milliseconds at most. */
    private static final int CALM_MILLIS_MAX = 500;

    /** How long the database stays away beside its own start, in milliseconds at most. */
    private static final int AWAY_MILLIS_MAX = 300;

    private final Run run;

    MongodKills(Run run) {
        this.run = run;
    }

    Outcome kill(int kills) {
        var history = new History();
        var restarts = new Restarts();
        var random = run.random("f2s");
        var done = 0;
        try (var mongod = LocalMongod.start(run.folder("f2s"))) {
            run.processes().saw(mongod);
            try (var ledger = WriterProcess.open(mongod.uri(), "f2_log")) {
                try (var load = new Load(ledger.appender()::append, history)) {
                    load.start("s", WRITERS);
                    for (; done < kills && !run.overLimit(); done++) {
                        history.awaitAcks(WRITERS);
                        Waiting.millis(random.nextInt(CALM_MILLIS_MAX));
                        mongod.kill();
                        var start = System.nanoTime();
                        Waiting.millis(random.nextInt(AWAY_MILLIS_MAX));
                        mongod.restart();
                        run.processes().saw(mongod);
                        history.awaitAcks(1);
                        restarts.add(System.nanoTime() - start);
                        run.did();
                    }
                }
                var found = Checker.check(ledger.store(), history);
                return Outcome.of("F2", "S", "mongod-killed", kills, done, found, restarts.fields());
            }
        }
    }
}
