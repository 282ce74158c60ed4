package org.candour.ledger.engine;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.candour.ledger.mongod.TestMongod;

/** Several processes' worth of ledgers on one log of the tests' mongod, with a clock that is set by hand. */
final class TestLedgers implements AutoCloseable {

    private static final MongoClient CLIENT =
            LedgerClient.open(TestMongod.shared().uri());

    private final String database = TestMongod.shared().freshDatabase();
    private final List<Ledger> opened = new ArrayList<>();

    private volatile Instant now = Instant.parse("2027-01-18T10:00:00Z");

    /** Another process that has the log open. */
    Ledger open() {
        return open(settings -> settings);
    }

    Ledger open(UnaryOperator<LedgerSettings> changed) {
        InstantSource clock = () -> now;
        var settings = LedgerSettings.of(
                        new LedgerSettings.Connection.Client(CLIENT),
                        database,
                        "example.org/log",
                        EventCatalogue.of(Library.class))
                .withClock(clock);
        var ledger = Ledger.open(changed.apply(settings));
        opened.add(ledger);
        return ledger;
    }

    void setClock(Instant instant) {
        now = instant;
    }

    @Override
    public void close() {
        opened.forEach(Ledger::close);
        CLIENT.getDatabase(database).drop();
    }
}
