package org.candour.lab.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.candour.ledger.engine.ConflictException;
import org.candour.ledger.engine.Criteria;
import org.candour.ledger.engine.Criterion;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.Prepared;

/** What writers of an appender do. */
final class Appending {

    private Appending() {}

    /** One event about anybody, without a condition. */
    static Load.Write free(Ledger ledger, Events events) {
        return (writer, random) -> append(ledger, events.anything(random), Guard.NONE);
    }

    /** One event about somebody, on condition that nothing was noted about the same case meanwhile. */
    static Load.Write guarded(Ledger ledger, Events events) {
        return (writer, random) -> {
            var about = Events.About.anybody(random);
            var boundary =
                    new Criteria(Set.of(new Criterion(Set.of(BenchEvent.NOTED), Set.of("case:" + about.caseId()))));
            var event = events.prepared(BenchEvent.NOTED, about, random);
            while (!stands(ledger, event, new Guard(boundary, ledger.end().size() - 1))) Thread.onSpinWait();
        };
    }

    private static boolean stands(Ledger ledger, Prepared event, Guard guard) throws Exception {
        try {
            append(ledger, event, guard);
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ConflictException) return false;
            throw failed;
        }
    }

    static void append(Ledger ledger, Prepared event, Guard guard) throws Exception {
        ledger.appender().append(List.of(event), guard).get(Load.ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
    }
}
