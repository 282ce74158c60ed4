package org.candour.query.view;

import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.CandourEvent;

/** The name under which an event lies in the log, from its annotation. */
final class EventNames {

    private EventNames() {}

    static QualifiedName of(Class<? extends CandourEvent> type) {
        Event event = type.getAnnotation(Event.class);
        if (event == null) {
            throw new IllegalArgumentException(type.getName() + " has no name in the log");
        }
        return new QualifiedName(event.namespace(), event.name());
    }
}
