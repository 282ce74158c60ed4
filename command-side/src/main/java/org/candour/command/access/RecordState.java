package org.candour.command.access;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.BoundaryState;
import org.candour.command.CommandHistory;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;

/**
 * What a look at one record is decided on: who works with the family, who is on record, what is held.
 *
 * @param history the events looked at
 * @param facts   the case
 */
record RecordState(CommandHistory history, CaseFacts facts) implements BoundaryState<RecordState> {

    /** The value of a tag that no event carries. */
    private static final String NO_CASE = "none";

    static RecordState none() {
        return new RecordState(CommandHistory.NONE, CaseFacts.NONE);
    }

    @Override
    public RecordState with(CommandHistory next) {
        return new RecordState(next, facts);
    }

    @Override
    public RecordState evolve(CandourEvent event) {
        return switch (event) {
            case CaseOpened e -> after(e);
            case WorkerAllocated e -> after(e);
            case PersonAdded e -> after(e);
            case InformationRecorded e -> after(e);
            default -> this;
        };
    }

    private RecordState after(CandourEvent event) {
        return new RecordState(history, facts.evolve(event));
    }

    /** Looks themselves are left out: no look depends on another, and readers must not wait for each other. */
    static EventCriteria boundary(RecordSought sought) {
        var caseId = sought.caseId();
        return EventCriteria.havingTags("case", caseId == null ? NO_CASE : caseId.value())
                .andBeingOneOfTypes(
                        "casework.CaseOpened",
                        "casework.WorkerAllocated",
                        "casework.PersonAdded",
                        "casework.InformationRecorded");
    }
}
