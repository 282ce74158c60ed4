package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.mongod.LocalMongod;

/**
 * F1: processes that append, two side by side, are killed: by SIGKILL at a random moment or by their own halt at each
 * step of an append..
 */
final class WriterKills {

    /** How long a process writes after its first answer before it is killed, in milliseconds at most. */
    private static final int WRITES_MILLIS_MAX = 700;

    /** At which passage a step of every append halts at the latest. */
    private static final int PASSAGE_OF_APPEND_MAX = 400;

    /** At which passage a step of every block halts at the latest. */
    private static final int PASSAGE_OF_BLOCK_MAX = 40;

    /** How long a restart may take until its first acknowledgement, in milliseconds (assurance F1). */
    private static final long FIRST_ACK_MILLIS_MAX = 15_000;

    /** Processes that write side by side, so that each also meets heights that another has taken. */
    private static final int SIDE_BY_SIDE = 2;

    /** Virtual-thread writers of one process, at least. */
    private static final int WRITERS_MIN = 16;

    /** Virtual-thread writers of one process, at most. */
    private static final int WRITERS_MAX = 64;

    private static final String DATABASE = "f1_log";

    private final Run run;
    private final History history = new History();
    private final Restarts restarts = new Restarts();
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    WriterKills(Run run) {
        this.run = run;
    }

    Outcome kill(int kills) {
        try (var mongod = LocalMongod.start(run.folder("f1"))) {
            run.processes().saw(mongod);
            killAll(mongod.uri(), kills);
            try (Ledger ledger = WriterProcess.open(mongod.uri(), DATABASE, AppendSteps.NONE)) {
                var found = Checker.check(ledger.store(), history);
                var outcome = Outcome.of("F1", "S", "writer-killed", kills, done.get(), found, restarts.fields());
                if (!failures.isEmpty()) return outcome.failed(String.join("; ", failures));
                return restarts.max() <= FIRST_ACK_MILLIS_MAX ? outcome : outcome.failed("a restart took too long");
            }
        }
    }

    private void killAll(String uri, int kills) {
        var next = new AtomicInteger();
        var slots = new ArrayList<Thread>();
        for (var slot = 0; slot < SIDE_BY_SIDE; slot++)
            slots.add(Thread.ofPlatform().start(() -> {
                for (var number = next.getAndIncrement(); number < kills; number = next.getAndIncrement()) {
                    if (run.overLimit() || !failures.isEmpty()) return;
                    try {
                        killOne(uri, number);
                        done.incrementAndGet();
                    } catch (RuntimeException failure) {
                        failures.add("kill " + number + ": " + failure.getMessage());
                    }
                }
            }));
        for (var slot : slots) Waiting.forEnd(slot, Duration.ofHours(1));
    }

    // The first rounds take every step once, then steps and random moments alternate.
    private void killOne(String uri, int number) {
        var random = run.random("f1." + number);
        var steps = AppendSteps.Step.values();
        var atStep = number < steps.length || number % 2 == 0;
        var step = steps[number < steps.length ? number : number / 2 % steps.length];
        var process = run.processes()
                .java(
                        WriterProcess.class,
                        List.of(
                                uri,
                                DATABASE,
                                "k" + number,
                                Integer.toString(random.nextInt(WRITERS_MIN, WRITERS_MAX + 1)),
                                atStep ? step.name() : WriterProcess.NEVER,
                                Integer.toString(atStep ? passage(step, random) : 0)));
        var start = System.nanoTime();
        var answered = new CountDownLatch(1);
        var reading = Thread.ofVirtual().start(() -> read(process, start, answered));
        try {
            if (!atStep) {
                if (!answered.await(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    throw new IllegalStateException("nothing was acknowledged");
                Waiting.millis(random.nextInt(WRITES_MILLIS_MAX));
                kill(process);
            }
            if (!process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("it did not come to its step " + step);
            if (process.exitValue() != WriterProcess.HALTED)
                throw new IllegalStateException("it ended by itself with " + process.exitValue());
            Waiting.forEnd(reading, Waiting.PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } finally {
            kill(process);
        }
    }

    // Through its handle: the process's own method closes our end of the pipe, and what it said last is lost.
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }

    private static int passage(AppendSteps.Step step, SplittableRandom random) {
        return switch (step) {
            case ENCODED, QUEUED -> random.nextInt(1, PASSAGE_OF_APPEND_MAX);
            case BLOCK_BUILT, BEFORE_INSERT, AFTER_INSERT, BEFORE_ANSWER, ANSWERED ->
                random.nextInt(1, PASSAGE_OF_BLOCK_MAX);
        };
    }

    private void read(Process process, long start, CountDownLatch answered) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var moment = Moment.parse(line);
                if (moment.isEmpty()) continue;
                if (moment.get().kind() == Moment.Kind.ACKED && answered.getCount() > 0) {
                    restarts.add(moment.get().nanos() - start);
                    answered.countDown();
                }
                history.accept(moment.get());
            }
        } catch (IOException torn) {
            failures.add("a history could not be read: " + torn.getMessage());
        }
    }
}
