package org.candour.lab.fault;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.LedgerSettings;
import org.candour.ledger.engine.PlantedLedger;
import org.candour.ledger.mongod.LocalMongod;

/**
 * F5: answers lost after the commit, requests cut in the middle, and delays, between the writers and a healthy mongod.
 * Several logs side by side, two writing ledgers on each: one pursues a lost answer itself, as it is shipped; the other
 * gives up at once, so that its callers are told "unknown" and send again with the same key.
 */
final class LostReplies {

    /** How long an answer is held back, in milliseconds at most. */
    private static final int DELAY_MILLIS_MAX = 5_000;

    /** The higher, the more delays are short: half of them are below a 250th of the longest. */
    private static final int DELAY_POWER = 8;

    /** Logs side by side. */
    private static final int LOGS = 4;

    private static final int WRITERS = 8;

    /** How often the same key is sent again at most until an unknown is settled (F5). */
    private static final int TRIES_MAX = 2;

    /** One fault in so many is followed by another before all is settled. */
    private static final int AGAIN = 4;

    /** How long the driver waits at least between two looks at a server, in milliseconds: its own 500 would set the pace. */
    private static final int LOOKS_MILLIS = 10;

    private final Run run;
    private final AtomicInteger done = new AtomicInteger();

    LostReplies(Run run) {
        this.run = run;
    }

    Outcome cut(int faults) throws IOException {
        try (var mongod = LocalMongod.start(run.folder("f5"))) {
            run.processes().saw(mongod);
            var histories =
                    IntStream.range(0, LOGS).mapToObj(log -> new History()).toList();
            var left = new AtomicInteger(faults);
            Together.run(2 * LOGS, lane -> cutOne(mongod, lane, left, histories.get(lane / 2)));
            var found = Findings.NONE;
            for (var log = 0; log < LOGS; log++)
                try (var ledger = WriterProcess.open(mongod.uri(), database(log))) {
                    found = found.plus(Checker.check(ledger.store(), histories.get(log)));
                }
            var fields = " tries_most=" + found.triesMost();
            var outcome = Outcome.of("F5", "S", "answers-lost", faults, done.get(), found, fields);
            if (found.settled() < found.unknown()) return outcome.failed("an unknown was not settled");
            return found.triesMost() > TRIES_MAX ? outcome.failed("an unknown took too many tries") : outcome;
        }
    }

    private static String database(int log) {
        return "f5_" + log + "_log";
    }

    private void cutOne(LocalMongod mongod, int lane, AtomicInteger left, History whole) {
        var history = whole.part();
        var random = run.random("f5." + lane);
        try (var proxy = new CuttingProxy(mongod.address()).start();
                var client = MongoClients.create(LedgerClient.settings(proxy.uri())
                        .applyToServerSettings(
                                server -> server.minHeartbeatFrequency(LOOKS_MILLIS, TimeUnit.MILLISECONDS))
                        .build())) {
            var connection = new LedgerSettings.Connection.Client(client);
            var patient = lane % 2 == 0;
            try (var closing = patient
                    ? new Open(Ledger.open(WriterProcess.settings(connection, database(lane / 2))))
                    : new Open(PlantedLedger.impatient(client, database(lane / 2)))) {
                try (var load = new Load(closing.appends(), history)) {
                    load.start("p" + lane, WRITERS);
                    while (left.getAndDecrement() > 0 && !run.overLimit()) strike(proxy, history, random, left);
                    history.awaitAcks(WRITERS);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    // A second fault may meet what the first has just made unknown; a third in a row would say nothing of two tries.
    private void strike(CuttingProxy proxy, History history, SplittableRandom random, AtomicInteger left) {
        if (random.nextInt(AGAIN) == 0 && left.getAndDecrement() > 0) {
            strikeOnce(proxy, random);
            history.awaitAcks(1);
        }
        strikeOnce(proxy, random);
        history.awaitAcks(WRITERS);
        history.awaitSettled();
    }

    private void strikeOnce(CuttingProxy proxy, SplittableRandom random) {
        proxy.strike(next(random));
        Waiting.until("insert", proxy::struck);
        done.incrementAndGet();
        run.did();
    }

    /** Either ledger. */
    private record Open(Appends appends, AutoCloseable ledger) implements AutoCloseable {

        Open(Ledger ledger) {
            this(ledger.appender()::append, ledger);
        }

        Open(PlantedLedger ledger) {
            this(ledger::append, ledger);
        }

        @Override
        public void close() {
            try {
                ledger.close();
            } catch (Exception unclosable) {
                throw new IllegalStateException(unclosable);
            }
        }
    }

    // Of ten: six answers lost, three requests cut, one answer late.
    private static CuttingProxy.Fault next(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 ->
                new CuttingProxy.Fault.Delayed((long) (DELAY_MILLIS_MAX * Math.pow(random.nextDouble(), DELAY_POWER)));
            case 1, 2, 3 -> new CuttingProxy.Fault.CutMidMessage();
            default -> new CuttingProxy.Fault.AnswerLost();
        };
    }
}
