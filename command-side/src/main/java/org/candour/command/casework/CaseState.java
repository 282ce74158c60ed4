package org.candour.command.casework;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.BoundaryState;
import org.candour.command.CommandHistory;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.consent.ConsentFacts;

/**
 * What decisions about a case look at: the case itself, and who has parental responsibility, because copies go to them.
 *
 * @param history the commands answered here
 * @param facts   the case
 * @param parents of whom only the parents are looked at
 */
record CaseState(CommandHistory history, CaseFacts facts, ConsentFacts parents) implements BoundaryState<CaseState> {

    static CaseState none() {
        return new CaseState(CommandHistory.NONE, CaseFacts.NONE, ConsentFacts.NONE);
    }

    @Override
    public CaseState with(CommandHistory next) {
        return new CaseState(next, facts, parents);
    }

    @Override
    public CaseState evolve(CandourEvent event) {
        var ofParents = event instanceof PrPresumed || event instanceof PrEvidenced;
        return new CaseState(history, facts.evolve(event), ofParents ? parents.evolve(event) : parents);
    }

    /** Everything of casework on the case, and the parental responsibilities. */
    static EventCriteria boundary(CaseId caseId) {
        return EventCriteria.havingTags("case", caseId.value())
                .andBeingOneOfTypes(
                        "casework.CaseOpened",
                        "casework.PersonAdded",
                        "casework.RelationshipRecorded",
                        "casework.WorkerAllocated",
                        "casework.RecipientLinked",
                        "casework.InformationRecorded",
                        "casework.DocumentFiled",
                        "casework.CopyDue",
                        "consent.PrPresumed",
                        "consent.PrEvidenced");
    }
}
