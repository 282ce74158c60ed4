package org.candour.ledger.engine;

import java.time.Instant;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Axon's own engine, so that the suite asks for nothing that only ours does. */
class InMemoryConformanceTest extends EventStorageEngineConformance {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    @Override
    protected EventStorageEngine engine() {
        return engine;
    }

    @Override
    protected Converter converter() {
        return new LedgerConverter(EventCatalogue.of(Library.class));
    }

    @Override
    protected void setClock(Instant now) {
        // Its events keep the time of their message.
    }
}
