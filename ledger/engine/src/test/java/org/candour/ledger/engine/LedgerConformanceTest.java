package org.candour.ledger.engine;

import java.time.Instant;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;

/** Ours, on a real mongod. */
class LedgerConformanceTest extends EventStorageEngineConformance {

    private final TestLedgers ledgers = new TestLedgers();
    private final Ledger ledger = ledgers.open();

    @AfterEach
    void close() {
        ledgers.close();
    }

    @Override
    protected EventStorageEngine engine() {
        return ledger.engine();
    }

    @Override
    protected Converter converter() {
        return ledger.converter();
    }

    @Override
    protected void setClock(Instant now) {
        ledgers.setClock(now);
    }
}
