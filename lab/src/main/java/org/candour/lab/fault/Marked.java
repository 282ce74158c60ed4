package org.candour.lab.fault;

import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * The lab's one event: it says which it is, so that it can be found in the log again.
 *
 * @param lane   which writer
 * @param number which of that writer's events, from 0
 */
@Event(namespace = "lab", name = "Marked", version = "1")
record Marked(String lane, long number) {

    /** The type as entries spell it. */
    static final String TYPE = "lab.Marked";

    String id() {
        return lane + "-" + number;
    }
}
