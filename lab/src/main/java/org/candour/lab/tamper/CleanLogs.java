package org.candour.lab.tamper;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.TamperedLog;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.verification.LogVerification;
import org.candour.ledger.engine.verification.Verification;
import org.candour.ledger.proofs.NoteSigner;

/** No false alarm: logs that nobody touched, half of them at rest, half written, signed and anchored while they are read. */
final class CleanLogs {

    private static final int BLOCKS_MAX = 24;

    /** After so many readings a log that is written is left for a fresh one, so that readings stay short. */
    private static final int READINGS_PER_LOG = 50;

    /** Rest between two readings, so that many are met by a signature that is just made. */
    private static final Duration REST = Duration.ofMillis(20);

    private final Run run;
    private final StoredLog stored;
    private final NoteSigner key;

    CleanLogs(Run run, StoredLog stored, NoteSigner key) {
        this.run = run;
        this.stored = stored;
        this.key = key;
    }

    Outcome atRest(int readings) {
        var random = run.random("clean");
        var told = new Told();
        var read = 0;
        for (; read < readings && !run.overLimit(); read++) {
            var log = TamperedLog.clean(random.nextInt(BLOCKS_MAX + 1), 0, key);
            accept(stored.detected(log, Detector.SOUND), read, told);
        }
        return outcome("clean-at-rest", readings, read, told, "");
    }

    Outcome whileWritten(String uri, int readings) {
        var told = new Told();
        var read = new AtomicInteger();
        var entries = 0L;
        for (var log = 0; read.get() < readings && !run.overLimit(); log++)
            entries += readOne(uri, log, readings, read, told);
        return outcome("clean-while-written", readings, read.get(), told, " entries=" + entries);
    }

    private long readOne(String uri, int number, int readings, AtomicInteger read, Told told) {
        Path anchorFile = run.folder("live-anchor-" + number);
        var anchor = new FileAnchor(anchorFile);
        try (var live = LiveLog.open(uri, "live_" + number, key, anchor)) {
            live.write();
            var verification = new LogVerification(
                    live.database(),
                    Hoisting.everyTag(),
                    anchor::all,
                    List.of(key.verifierKey()),
                    InstantSource.system());
            for (var i = 0; i < READINGS_PER_LOG && read.get() < readings && !run.overLimit(); i++) {
                accept(verification.run(size -> {}), read.getAndIncrement(), told);
                LockSupport.parkNanos(REST.toNanos());
            }
            return live.size();
        }
    }

    private static void accept(Verification found, int reading, Told told) {
        if (!(found instanceof Verification.Sound)) told.add("reading " + reading + ": " + found);
    }

    private static Outcome outcome(String what, int wanted, int read, Told told, String more) {
        return new Outcome("F10", "S", what, wanted, read, "false_alarms=" + told.count() + more, told.first());
    }
}
