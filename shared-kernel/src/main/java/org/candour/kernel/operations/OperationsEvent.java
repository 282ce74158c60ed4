package org.candour.kernel.operations;

import java.time.Instant;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;

/** What can happen to the service itself. */
public sealed interface OperationsEvent extends CandourEvent {

    /** The clock of a rehearsal was set forward; never outside one. */
    @Event(namespace = "operations", name = "RehearsalClockSet", version = "1")
    record RehearsalClockSet(Circumstances circumstances, Instant instant) implements OperationsEvent {}
}
