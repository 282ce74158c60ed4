package org.candour.query.view;

import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.candour.kernel.CandourEvent;
import org.candour.ledger.engine.Recorded;

/** Reads facts as the ledger hands them out: the entry's bytes through its converter, the rest from beside them. */
public final class LedgerFacts implements FactReader {

    private final Converter converter;

    /** @param converter the ledger's own */
    public LedgerFacts(Converter converter) {
        this.converter = converter;
    }

    @Override
    public Fact read(EventMessage message) {
        Recorded recorded = Recorded.of(message);
        CandourEvent event = message.payloadAs(CandourEvent.class, converter);
        if (event == null) {
            throw new IllegalArgumentException(recorded.type() + " at " + recorded.position() + " says nothing");
        }
        return new Fact(recorded.position(), recorded.recordedAt(), recorded.type(), recorded.version(), event);
    }

    @Override
    public Reached reached(EventMessage message) {
        Recorded recorded = Recorded.of(message);
        return new Reached(recorded.position(), recorded.recordedAt());
    }
}
