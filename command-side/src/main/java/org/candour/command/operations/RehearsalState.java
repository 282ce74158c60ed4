package org.candour.command.operations;

import java.time.Instant;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.BoundaryState;
import org.candour.command.CommandHistory;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.operations.OperationsEvent;
import org.candour.kernel.operations.OperationsEvent.RehearsalClockSet;
import org.jspecify.annotations.Nullable;

/** What time it was set to last; absent before the first setting. */
record RehearsalState(@Nullable Instant instant, CommandHistory history) implements BoundaryState<RehearsalState> {

    static RehearsalState none() {
        return new RehearsalState(null, CommandHistory.NONE);
    }

    @Override
    public RehearsalState with(CommandHistory other) {
        return new RehearsalState(instant, other);
    }

    @Override
    public RehearsalState evolve(CandourEvent event) {
        return event instanceof OperationsEvent operations ? after(operations) : this;
    }

    private RehearsalState after(OperationsEvent event) {
        return switch (event) {
            case RehearsalClockSet set -> new RehearsalState(set.instant(), history);
        };
    }

    /** The one type, by type alone: the event has no tag. */
    static EventCriteria boundary() {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes("operations.RehearsalClockSet");
    }
}
