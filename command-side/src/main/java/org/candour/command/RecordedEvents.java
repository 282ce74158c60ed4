package org.candour.command;

import org.candour.kernel.CandourEvent;

/** Reads one event back from the log: what an answer says beyond positions, and says again to a repeat. */
@FunctionalInterface
public interface RecordedEvents {

    /**
     * The event at {@code position}, durable.
     *
     * @throws IllegalArgumentException when the log has nothing there
     */
    CandourEvent at(long position);
}
