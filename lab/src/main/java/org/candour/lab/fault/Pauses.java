package org.candour.lab.fault;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.mongod.LocalReplicaSet;

/**
 * F3: a writing process, a single mongod and the primary of three are stopped (SIGSTOP) under load and continued, each in
 * a bed of its own, the three side by side, for most of it is waiting.
 */
final class Pauses {

    /** How long something stands still at least, in milliseconds. */
    private static final int PAUSE_MILLIS_MIN = 1_000;

    /** How long writers go on undisturbed, in milliseconds at most. */
    private static final int CALM_MILLIS_MAX = 500;

    /** How many append in each writing process, or in each bed without one. */
    private static final int WRITERS = 16;

    /** How long each of them rests, in milliseconds: three beds run side by side. */
    private static final long REST_MILLIS = 25;

    private static final String SERVICE_LOG = "f3s_log";

    private final Run run;
    private final int millisMax;

    Pauses(Run run, int secondsMax) {
        this.run = run;
        this.millisMax = (int) TimeUnit.SECONDS.toMillis(secondsMax);
    }

    /** Makes {@code pauses} in all, divided among the three beds. */
    List<Outcome> pause(int pauses) {
        var third = pauses / 3;
        var beds = List.<Supplier<Outcome>>of(
                () -> service(pauses - 2 * third), () -> mongod(third), () -> primary(third));
        var outcomes = new ConcurrentSkipListMap<Integer, Outcome>();
        Together.run(beds.size(), bed -> outcomes.put(bed, beds.get(bed).get()));
        return List.copyOf(outcomes.values());
    }

    // As often between 1 and 2 seconds as between 15 and 30.
    private void standStill(SplittableRandom random) {
        var times = (double) millisMax / PAUSE_MILLIS_MIN;
        Waiting.millis((long) (PAUSE_MILLIS_MIN * Math.pow(times, random.nextDouble())));
    }

    // Two processes, paused in turn: the other goes on, and whoever wakes up finds a longer log than it left.
    private Outcome service(int pauses) {
        var history = new History();
        var restarts = new Restarts();
        var random = run.random("service-paused");
        var done = 0;
        try (var mongod = LocalMongod.start(run.folder("f3s"))) {
            run.processes().saw(mongod);
            var services = List.of(start(mongod, "a", history), start(mongod, "b", history));
            try {
                for (; done < pauses && !run.overLimit(); done++) {
                    for (var service : services) service.history().awaitAcks(WRITERS);
                    Waiting.millis(random.nextInt(CALM_MILLIS_MAX));
                    restarts.add(pauseOne(services.get(done % 2), services.get(1 - done % 2), random));
                    run.did();
                }
            } finally {
                services.forEach(WritingProcess::kill);
            }
            services.forEach(WritingProcess::awaitEnd);
            try (var ledger = WriterProcess.open(mongod.uri(), SERVICE_LOG)) {
                var found = Checker.check(ledger.store(), history);
                return Outcome.of("F3", "S", "service-paused", pauses, done, found, restarts.fields());
            }
        }
    }

    private WritingProcess start(LocalMongod mongod, String name, History history) {
        var orders = new WritingProcess.Orders(
                mongod.uri(),
                SERVICE_LOG,
                name,
                WRITERS,
                REST_MILLIS,
                WriterProcess.NEVER,
                0,
                run.folder("f3-" + name));
        return WritingProcess.start(run.processes(), orders, history);
    }

    private long pauseOne(WritingProcess paused, WritingProcess other, SplittableRandom random) {
        var before = other.history().acked();
        paused.pause();
        long start;
        try {
            standStill(random);
        } finally {
            start = System.nanoTime();
            paused.resume();
        }
        if (other.history().acked() == before) throw new IllegalStateException("The other process stood still too.");
        paused.history().awaitAcks(1);
        return System.nanoTime() - start;
    }

    private Outcome mongod(int pauses) {
        try (var mongod = LocalMongod.start(run.folder("f3d"))) {
            run.processes().saw(mongod);
            return underLoad("S", "mongod-paused", pauses, mongod.uri(), () -> mongod, "");
        }
    }

    private Outcome primary(int pauses) {
        try (var set = LocalReplicaSet.start(3, run.folder("f3r"))) {
            set.members().forEach(run.processes()::saw);
            return underLoad("R", "primary-paused", pauses, set.uri(), set::primary, Failovers.election());
        }
    }

    private Outcome underLoad(
            String bed, String what, int pauses, String uri, Supplier<LocalMongod> next, String more) {
        var history = new History();
        var restarts = new Restarts();
        var random = run.random(what);
        var done = 0;
        try (var ledger = WriterProcess.open(uri, "f3_log")) {
            try (var load = new Load(ledger.appender()::append, history)) {
                load.resting(REST_MILLIS).start("p", WRITERS);
                for (; done < pauses && !run.overLimit(); done++) {
                    history.awaitAcks(WRITERS);
                    Waiting.millis(random.nextInt(CALM_MILLIS_MAX));
                    var paused = next.get();
                    paused.pause();
                    try {
                        standStill(random);
                    } finally {
                        paused.resume();
                    }
                    var start = System.nanoTime();
                    history.awaitAcks(1);
                    restarts.add(System.nanoTime() - start);
                    run.did();
                }
            }
            var found = Checker.check(ledger.store(), history);
            return Outcome.of("F3", bed, what, pauses, done, found, restarts.fields() + more);
        }
    }
}
