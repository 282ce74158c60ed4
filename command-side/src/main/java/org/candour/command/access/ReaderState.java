package org.candour.command.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.BoundaryState;
import org.candour.command.CommandHistory;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Standing;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;

/**
 * What a list is decided on: the cases a worker is tied to.
 *
 * @param history     the events looked at
 * @param allocations every tie of that worker, oldest first
 */
record ReaderState(CommandHistory history, List<WorkerAllocated> allocations) implements BoundaryState<ReaderState> {

    static ReaderState none() {
        return new ReaderState(CommandHistory.NONE, List.of());
    }

    @Override
    public ReaderState with(CommandHistory next) {
        return new ReaderState(next, allocations);
    }

    @Override
    public ReaderState evolve(CandourEvent event) {
        if (!(event instanceof WorkerAllocated allocated)) {
            return this;
        }
        var next = new ArrayList<>(allocations);
        next.add(allocated);
        return new ReaderState(history, List.copyOf(next));
    }

    /** Whether {@code worker} is tied to {@code caseId} at {@code at} in a way that allows {@code purpose}. */
    boolean isTied(WorkerId worker, CaseId caseId, Instant at, AccessPurpose purpose) {
        var facts = CaseFacts.NONE;
        for (var allocation : allocations) {
            facts = allocation.caseId().equals(caseId) ? facts.evolve(allocation) : facts;
        }
        var standing = facts.standing(worker, at);
        return standing != Standing.NONE && standing.allows(purpose);
    }

    /** Looks themselves are left out, as for a record. */
    static EventCriteria boundary(Reader reader) {
        return EventCriteria.havingTags("worker", reader.actorId()).andBeingOneOfTypes("casework.WorkerAllocated");
    }
}
