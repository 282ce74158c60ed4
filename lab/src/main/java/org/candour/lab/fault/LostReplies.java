package org.candour.lab.fault;

import java.io.IOException;
import java.util.SplittableRandom;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.mongod.LocalMongod;

/** F5: answers lost after the commit, requests cut in the middle, and delays, between the writers and a healthy mongod. */
final class LostReplies {

    /** How long an answer is held back, in milliseconds at most. */
    private static final int DELAY_MILLIS_MAX = 1_000;

    private final Run run;

    LostReplies(Run run) {
        this.run = run;
    }

    Outcome cut(int faults) throws IOException {
        var history = new History();
        var random = run.random("f5");
        var done = 0;
        try (var mongod = LocalMongod.start(run.folder("f5"));
                var proxy = new CuttingProxy(mongod.address()).start()) {
            run.processes().saw(mongod);
            try (var ledger = WriterProcess.open(proxy.uri(), "f5_log", AppendSteps.NONE)) {
                try (var load = new Load(ledger.appender(), ledger.converter().codec(), history)) {
                    load.start("p", MongodKills.WRITERS);
                    for (; done < faults && !run.overLimit(); done++) {
                        history.awaitAcks(1);
                        proxy.strike(next(random));
                        Waiting.until("insert", proxy::struck);
                    }
                    history.awaitAcks(MongodKills.WRITERS);
                }
                var found = Checker.check(ledger.store(), history);
                var outcome = Outcome.of("F5", "S", "answers-lost", faults, done, found, "");
                return found.settled() == found.unknown() ? outcome : outcome.failed("an unknown was not settled");
            }
        }
    }

    // Of five: three answers lost, one request cut, one answer late.
    private static CuttingProxy.Fault next(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> new CuttingProxy.Fault.CutMidMessage();
            case 1 -> new CuttingProxy.Fault.Delayed(random.nextInt(DELAY_MILLIS_MAX));
            default -> new CuttingProxy.Fault.AnswerLost();
        };
    }
}
