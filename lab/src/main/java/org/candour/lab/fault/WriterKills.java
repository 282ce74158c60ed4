package org.candour.lab.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.mongod.LocalMongod;

/**
 * F1: processes that append, two side by side, are killed: by SIGKILL at a random moment or by their own halt at each
 * step of an append.
 */
final class WriterKills {

    /** After how many acknowledgements a process is killed at a random moment, at most. */
    private static final int ACKS_MAX = 700;

    /** How long it then goes on, in milliseconds at most: between two acknowledgements is a moment too. */
    private static final int GOES_ON_MILLIS_MAX = 30;

    /** At which passage a step of every append halts at the latest. */
    private static final int PASSAGE_OF_APPEND_MAX = 800;

    /** At which passage a step of every block halts at the latest. */
    private static final int PASSAGE_OF_BLOCK_MAX = 50;

    /** How long a restart may take until its first acknowledgement, in milliseconds (F1). */
    private static final long FIRST_ACK_MILLIS_MAX = 15_000;

    /** How many acknowledgements a kill must come with on average in a run of so many kills (F1). */
    private static final int ACKS_EACH_MIN = 250;

    private static final int KILLS_OF_A_LONG_RUN = 200;

    /** The same in a shorter run, where chance weighs more. */
    private static final int ACKS_EACH_SHORT_MIN = 100;

    /** Processes that write side by side, so that each also meets heights that another has taken. */
    private static final int SIDE_BY_SIDE = 2;

    /** Virtual-thread writers of one process, at least. */
    private static final int WRITERS_MIN = 16;

    /** Virtual-thread writers of one process, at most. */
    private static final int WRITERS_MAX = 64;

    private static final long REST_MILLIS = 4;

    private static final String DATABASE = "f1_log";

    private final Run run;
    private final History history = new History();
    private final WritingProcess.Starts starts = WritingProcess.Starts.none();
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    WriterKills(Run run) {
        this.run = run;
    }

    Outcome kill(int kills) {
        try (var mongod = LocalMongod.start(run.folder("f1"))) {
            run.processes().saw(mongod);
            killAll(mongod.uri(), kills);
            try (Ledger ledger = WriterProcess.open(mongod.uri(), DATABASE)) {
                var found = Checker.check(ledger.store(), history);
                return judged(kills, Outcome.of("F1", "S", "writer-killed", kills, done.get(), found, starts.fields()));
            }
        }
    }

    private Outcome judged(int kills, Outcome outcome) {
        if (!failures.isEmpty()) return outcome.failed(String.join("; ", failures));
        var wanted = (long) kills * (kills >= KILLS_OF_A_LONG_RUN ? ACKS_EACH_MIN : ACKS_EACH_SHORT_MIN);
        if (history.acked() < wanted) return outcome.failed("fewer than " + wanted + " acknowledgements");
        return starts.all().max() > FIRST_ACK_MILLIS_MAX ? outcome.late(run, "a restart took too long") : outcome;
    }

    private void killAll(String uri, int kills) {
        var next = new AtomicInteger();
        var slots = new ArrayList<Thread>();
        for (var slot = 0; slot < SIDE_BY_SIDE; slot++) {
            // Whoever comes after a killed process finds what it remembered of the tree, as a restarted service does.
            var folder = run.folder("f1-slot-" + slot);
            slots.add(Thread.ofPlatform().start(() -> {
                for (var number = next.getAndIncrement(); number < kills; number = next.getAndIncrement()) {
                    if (run.overLimit() || !failures.isEmpty()) return;
                    try {
                        killOne(uri, number, folder);
                        done.incrementAndGet();
                        run.did();
                    } catch (RuntimeException failure) {
                        failures.add("kill " + number + ": " + failure.getMessage());
                    }
                }
            }));
        }
        for (var slot : slots) Waiting.forEnd(slot, Duration.ofHours(2));
    }

    // The first rounds take every step once, then steps and random moments alternate.
    private void killOne(String uri, int number, Path folder) {
        var random = run.random("f1." + number);
        var steps = AppendSteps.Step.values();
        var atStep = number < steps.length || number % 2 == 0;
        var step = steps[number < steps.length ? number : number / 2 % steps.length];
        var process = WritingProcess.start(
                run.processes(),
                new WritingProcess.Orders(
                        uri,
                        DATABASE,
                        "k" + number,
                        random.nextInt(WRITERS_MIN, WRITERS_MAX + 1),
                        REST_MILLIS,
                        atStep ? step.name() : WriterProcess.NEVER,
                        atStep ? passage(step, random) : 0,
                        folder),
                history);
        try {
            if (!atStep) {
                process.history().awaitAcks(random.nextInt(1, ACKS_MAX));
                Waiting.millis(random.nextInt(GOES_ON_MILLIS_MAX));
                process.kill();
            }
            var status = process.awaitEnd();
            if (status != WriterProcess.HALTED) throw new IllegalStateException("it ended by itself with " + status);
            process.addTo(starts);
        } finally {
            process.kill();
        }
    }

    private static int passage(AppendSteps.Step step, SplittableRandom random) {
        return switch (step) {
            case ENCODED, QUEUED -> random.nextInt(1, PASSAGE_OF_APPEND_MAX);
            case BLOCK_BUILT, BEFORE_INSERT, AFTER_INSERT, BEFORE_ANSWER, ANSWERED ->
                random.nextInt(1, PASSAGE_OF_BLOCK_MAX);
        };
    }
}
