package org.candour.lab.fault;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.PlantedLedger;
import org.candour.ledger.engine.PlantedLedger.Defect;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.mongod.LocalReplicaSet;

/**
 * Appenders, clients and a server with a planted defect under the same load, the same faults and the same checker. Here a
 * clean finding is the failure: a lab that misses a defect is not believed when it says 0.
 */
final class Planted {

    /** How many faults a defect may survive before it counts as missed. */
    private static final int FAULTS_MAX = 6;

    /** How many rounds a defect may survive before it counts as missed. */
    private static final int ROUNDS_MAX = 60;

    private final Run run;

    Planted(Run run) {
        this.run = run;
    }

    /** X1: a server that answers from memory and writes it down now and then, killed as F2 kills a mongod. */
    Outcome bufferingServer() throws IOException {
        for (var kills = 1; kills <= FAULTS_MAX; kills++) {
            var history = new History();
            try (var server = BufferingServer.start()) {
                try (var ledger = WriterProcess.open(server.uri(), "x1_log");
                        var load = new Load(ledger.appender()::append, history)) {
                    load.start("x", MongodKills.WRITERS);
                    history.awaitAcks(MongodKills.WRITERS * 4L);
                    server.kill();
                    server.restart();
                    history.awaitAcks(MongodKills.WRITERS);
                }
                var found = found(server.uri(), "x1_log", history);
                if (!found.clean()) return Outcome.caught("X1", "P", "buffering-server", kills, found);
            }
        }
        return Outcome.missed("X1", "P", "buffering-server", FAULTS_MAX);
    }

    /** X2 on one member, killed as soon as it has answered: what was not yet in its journal is gone. */
    Outcome unjournalledOnOne() {
        for (var kills = 1; kills <= FAULTS_MAX; kills++) {
            var history = new History();
            try (var mongod = LocalMongod.start(run.folder("x2s" + kills))) {
                run.processes().saw(mongod);
                try (var planted = PlantedLedger.open(mongod.uri(), "x2_log", Defect.X2_UNJOURNALLED)) {
                    try (var load = new Load(planted::append, history)) {
                        load.start("x", MongodKills.WRITERS);
                        history.awaitAcks(MongodKills.WRITERS * 4L);
                        mongod.kill();
                        mongod.restart();
                        run.processes().saw(mongod);
                    }
                }
                var found = found(mongod.uri(), "x2_log", history);
                if (!found.clean()) return Outcome.caught("X2", "P/S", "unjournalled", kills, found);
            }
        }
        return Outcome.missed("X2", "P/S", "unjournalled", FAULTS_MAX);
    }

    /** X2 on three members, the primary killed as soon as it has answered: the others never had it. */
    Outcome unjournalledOnThree() {
        for (var kills = 1; kills <= FAULTS_MAX; kills++) {
            var history = new History();
            try (var set = LocalReplicaSet.start(3, run.folder("x2r" + kills))) {
                set.members().forEach(run.processes()::saw);
                try (var planted = PlantedLedger.open(set.uri(), "x2_log", Defect.X2_UNJOURNALLED);
                        var load = new Load(planted::append, history)) {
                    load.start("x", MongodKills.WRITERS);
                    history.awaitAcks(MongodKills.WRITERS * 4L);
                    set.primary().kill();
                    set.primary();
                }
                var found = found(set.uri(), "x2_log", history);
                if (!found.clean()) return Outcome.caught("X2", "P/R", "unjournalled", kills, found);
            }
        }
        return Outcome.missed("X2", "P/R", "unjournalled", FAULTS_MAX);
    }

    /** X4: whoever finds the next height taken takes the one after it, whatever has come there meanwhile. */
    Outcome notJudgedAgain() throws IOException {
        return raced("X4", "not-judged-again", 2, Defect.X4_NOT_JUDGED_AGAIN);
    }

    /** X7: of a condition's tags only the first is looked at. */
    Outcome firstTagOnly() throws IOException {
        return raced("X7", "first-tag-only", 3, Defect.X7_FIRST_TAG_ONLY);
    }

    private Outcome raced(String number, String what, int runners, Defect defect) throws IOException {
        var raced = new Races(run).race(runners, ROUNDS_MAX, defect.name());
        return raced.faulty() > 0 || !raced.found().clean()
                ? Outcome.caught(number, "P/S", what, raced.rounds(), raced.found())
                        .with(" faulty_rounds=" + raced.faulty())
                : Outcome.missed(number, "P/S", what, raced.rounds());
    }

    /** X5: a client that takes a time-out for a failure and tries again under a new key. */
    Outcome retriesUnderNewKey() throws IOException {
        var history = new History();
        try (var mongod = LocalMongod.start(run.folder("x5"));
                var proxy = new CuttingProxy(mongod.address()).start()) {
            run.processes().saw(mongod);
            try (var client = MongoClients.create(
                            LedgerClient.settings(proxy.uri()).build());
                    var ledger = PlantedLedger.impatient(client, "x5_log");
                    var load = new Load(ledger::append, history)) {
                load.takingUnknownForFailed().start("x", MongodKills.WRITERS);
                history.awaitAcks(MongodKills.WRITERS);
                proxy.strike(new CuttingProxy.Fault.AnswerLost());
                Waiting.until("insert", proxy::struck);
                history.awaitAcks(MongodKills.WRITERS);
            }
            var found = found(mongod.uri(), "x5_log", history);
            return found.twice() > 0
                    ? Outcome.caught("X5", "P/S", "retries-under-new-key", 1, found)
                    : Outcome.missed("X5", "P/S", "retries-under-new-key", 1);
        }
    }

    /** X6: an insert that was cut half-way counts as stored. */
    Outcome buildsOnUnacknowledged() throws IOException {
        var history = new History();
        try (var mongod = LocalMongod.start(run.folder("x6"));
                var proxy = new CuttingProxy(mongod.address()).start()) {
            run.processes().saw(mongod);
            try (var planted = PlantedLedger.open(proxy.uri(), "x6_log", Defect.X6_BUILDS_ON_UNACKNOWLEDGED);
                    var load = new Load(planted::append, history)) {
                load.start("x", MongodKills.WRITERS);
                history.awaitAcks(MongodKills.WRITERS);
                proxy.strike(new CuttingProxy.Fault.CutMidMessage());
                Waiting.until("insert", proxy::struck);
                history.awaitAcks(MongodKills.WRITERS);
            }
            var found = found(mongod.uri(), "x6_log", history);
            return found.clean()
                    ? Outcome.missed("X6", "P/S", "builds-on-unacknowledged", 1)
                    : Outcome.caught("X6", "P/S", "builds-on-unacknowledged", 1, found);
        }
    }

    /** X43: an appender that was paused while another took its place goes on as if it still led. */
    Outcome twoLeaders() {
        var history = new History();
        try (var mongod = LocalMongod.start(run.folder("x43"))) {
            run.processes().saw(mongod);
            try (var first = PlantedLedger.open(mongod.uri(), "x43_log", Defect.X43_BELIEVES_IT_LEADS);
                    var load = new Load(first::append, history)) {
                load.start("x", MongodKills.WRITERS);
                history.awaitAcks(MongodKills.WRITERS);
                first.pause();
                try (var second = PlantedLedger.open(mongod.uri(), "x43_log", Defect.X43_BELIEVES_IT_LEADS);
                        var others = new Load(second::append, history)) {
                    others.start("y", MongodKills.WRITERS);
                    history.awaitAcks(MongodKills.WRITERS);
                    first.resume();
                    history.awaitAcks(MongodKills.WRITERS);
                }
            }
            var found = found(mongod.uri(), "x43_log", history);
            return found.clean()
                    ? Outcome.missed("X43", "P/S", "two-leaders", 1)
                    : Outcome.caught("X43", "P/S", "two-leaders", 1, found);
        }
    }

    /** What stands in a log that a defect may have spoilt so far that it does not open: the store is read as it is. */
    static Findings found(String uri, String database, History history) {
        try (var client = LedgerClient.open(uri)) {
            return Checker.check(new MongoBlocks(client.getDatabase(database)), history);
        }
    }
}
