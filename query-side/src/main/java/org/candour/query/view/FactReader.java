package org.candour.query.view;

import org.axonframework.messaging.eventhandling.EventMessage;

/** Reads what the log delivers. */
public interface FactReader {

    /** The fact in {@code message}; throws when its bytes are no event of its type and version. */
    Fact read(EventMessage message);

    /** Where {@code message} stands in the log, whatever it says. */
    Reached reached(EventMessage message);
}
