package org.candour.lab.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.candour.ledger.mongod.LocalReplicaSet;

/**
 * F0: the whole program is started with each unsafe setting alone, and must end with a status other than 0, within ten
 * seconds, naming the setting. One start with nothing unsafe must succeed, or refusing would prove nothing.
 */
final class UnsafeStarts {

    /** How long a refusal may take, in milliseconds (F0). */
    private static final long REFUSAL_MILLIS_MAX = 10_000;

    /** How many are started side by side. */
    private static final int SIDE_BY_SIDE = 2;

    /**
     * What this machine or this version cannot make unsafe: a sharded collection needs a router, and destructions, scanner
     * and version floors are not in the program yet.
     */
    private static final String NOT_RUN = "sharded/destructions/scanner/versions";

    private final Run run;
    private final Restarts refusals = new Restarts("refused");
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();

    UnsafeStarts(Run run) {
        this.run = run;
    }

    /** All settings on one member, each with a database that is right but for it. */
    Outcome onOne() throws IOException {
        try (var beds = new UnsafeSettings(run)) {
            Program.start(run.processes(), run.folder("f0-safe"), beds.safe()).awaitReady();
            return refused("S", beds.all());
        }
    }

    /** Those of the connection and the set on three members. */
    Outcome onThree() throws IOException {
        try (var set = LocalReplicaSet.start(3, run.folder("f0r"))) {
            set.members().forEach(run.processes()::saw);
            var unsafe = new ArrayList<>(UnsafeSettings.ofConnection(set.uri()));
            var first = refused("R", unsafe);
            SetChanges.addArbiter(set.primary());
            var second = refused("R", List.of(UnsafeSettings.arbiter(set.uri())));
            return second.passed() ? first.withFaults(1) : second;
        }
    }

    private Outcome refused(String bed, List<UnsafeSettings.Unsafe> all) {
        var next = new AtomicInteger();
        Together.run(SIDE_BY_SIDE, slot -> {
            for (var number = next.getAndIncrement(); number < all.size(); number = next.getAndIncrement())
                start(bed, number, all.get(number));
        });
        var fields = refusals.fields() + " not_run=" + NOT_RUN;
        var outcome = Outcome.withoutLog("F0", bed, "unsafe-starts", all.size(), fields, List.copyOf(findings));
        return refusals.max() > REFUSAL_MILLIS_MAX ? outcome.late(run, "a refusal took too long") : outcome;
    }

    private void start(String bed, int number, UnsafeSettings.Unsafe unsafe) {
        try {
            var folder = run.folder(
                    "f0-%s-%d-%s".formatted(bed, number, unsafe.named().replaceAll("\\W+", "-")));
            var ended =
                    Program.start(run.processes(), folder, unsafe.settings()).awaitEnd();
            refusals.add(ended.after().toNanos());
            run.did();
            if (ended.status() == -1) findings.add(unsafe.named() + ": the program did not refuse");
            else if (ended.status() == 0) findings.add(unsafe.named() + ": the program ended as if all were well");
            else if (!ended.said().contains(unsafe.named()))
                findings.add(unsafe.named() + ": not named in: " + ended.said().strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
