package org.candour.lab.fault;

import java.io.IOException;
import java.util.List;
import org.candour.ledger.engine.EntryCodec;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.PlantedLedger;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.mongod.LocalReplicaSet;

/**
 * Appenders with a planted defect under the same load, the same faults and the same checker. Here a clean finding is the
 * failure: a checker that misses a defect is not believed when it says 0.
 */
final class Planted {

    /** How many faults a defect may survive before it counts as missed. */
    private static final int FAULTS_MAX = 6;

    private static final EntryCodec CODEC = new EntryCodec(EventCatalogue.of(Marked.class));

    private final Run run;

    Planted(Run run) {
        this.run = run;
    }

    /** X2 on one member, killed as soon as it has answered: what was not yet in its journal is gone. */
    Outcome unjournalledOnOne() {
        for (var kills = 1; kills <= FAULTS_MAX; kills++) {
            var history = new History();
            try (var mongod = LocalMongod.start(run.folder("x2s" + kills))) {
                run.processes().saw(mongod);
                try (var planted = PlantedLedger.open(mongod.uri(), "x2_log", PlantedLedger.Defect.X2_UNJOURNALLED)) {
                    try (var load = new Load(planted.appender(), CODEC, history)) {
                        load.start("x", MongodKills.WRITERS);
                        history.awaitAcks(MongodKills.WRITERS * 4L);
                        mongod.kill();
                        mongod.restart();
                        run.processes().saw(mongod);
                    }
                }
                var found = found(mongod.uri(), "x2_log", history);
                if (!found.clean()) return caught("X2", "P/S", "unjournalled", kills, found);
            }
        }
        return missed("X2", "P/S", "unjournalled");
    }

    /** X2 on three members, the primary killed as soon as it has answered: the others never had it. */
    Outcome unjournalledOnThree() {
        var history = new History();
        for (var kills = 1; kills <= FAULTS_MAX; kills++) {
            try (var set = LocalReplicaSet.start(3, run.folder("x2r" + kills))) {
                set.members().forEach(run.processes()::saw);
                try (var planted = PlantedLedger.open(set.uri(), "x2_log", PlantedLedger.Defect.X2_UNJOURNALLED);
                        var load = new Load(planted.appender(), CODEC, history)) {
                    load.start("x", MongodKills.WRITERS);
                    history.awaitAcks(MongodKills.WRITERS * 4L);
                    set.primary().kill();
                    set.primary();
                }
                var found = found(set.uri(), "x2_log", history);
                if (!found.clean()) return caught("X2", "P/R", "unjournalled", kills, found);
                history = new History();
            }
        }
        return missed("X2", "P/R", "unjournalled");
    }

    /** X6: an insert that was cut half-way counts as stored. */
    Outcome buildsOnUnacknowledged() throws IOException {
        var history = new History();
        try (var mongod = LocalMongod.start(run.folder("x6"));
                var proxy = new CuttingProxy(mongod.address()).start()) {
            run.processes().saw(mongod);
            try (var planted = PlantedLedger.open(
                            proxy.uri(), "x6_log", PlantedLedger.Defect.X6_BUILDS_ON_UNACKNOWLEDGED);
                    var load = new Load(planted.appender(), CODEC, history)) {
                load.start("x", MongodKills.WRITERS);
                history.awaitAcks(MongodKills.WRITERS);
                proxy.strike(new CuttingProxy.Fault.CutMidMessage());
                Waiting.until("insert", proxy::struck);
                history.awaitAcks(MongodKills.WRITERS);
            }
            var found = found(mongod.uri(), "x6_log", history);
            return found.clean()
                    ? missed("X6", "P/S", "builds-on-unacknowledged")
                    : caught("X6", "P/S", "builds-on-unacknowledged", 1, found);
        }
    }

    private static Findings found(String uri, String database, History history) {
        // A log that a defect has spoilt may not open: the store is read as it is.
        try (var client = LedgerClient.open(uri)) {
            return Checker.check(new MongoBlocks(client.getDatabase(database)), history);
        }
    }

    private static Outcome caught(String defect, String bed, String what, int faults, Findings found) {
        return new Outcome(defect, bed, what, 1, faults, found.fields() + " planted=CAUGHT", true, List.of());
    }

    private static Outcome missed(String defect, String bed, String what) {
        return new Outcome(
                defect,
                bed,
                what,
                1,
                FAULTS_MAX,
                "planted=MISSED",
                false,
                List.of("the checker missed a planted defect"));
    }
}
