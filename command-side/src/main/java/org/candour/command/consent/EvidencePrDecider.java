package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.DATE_INVALID;
import static org.candour.kernel.RefusalCode.PR_NOT_ESTABLISHED;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.kernel.Decision;
import org.candour.kernel.calendar.London;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.policy.ReferenceData;

/** Does the document seen, with the relationships on record, show parental responsibility? */
final class EvidencePrDecider {

    private EvidencePrDecider() {}

    static Decision decide(EvidencePr command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        var basis = command.evidence();
        var seenOn = command.seenOn();
        var on = London.dateOf(command.circumstances().at());
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "EVIDENCE_PR");
        if (!state.parentAndChild(command.personId(), command.childId())) return Decision.refuse(REFERENCE_UNKNOWN);
        if (basis.presumed() || !state.bearsOut(basis, command.personId(), command.childId(), on)) {
            return Decision.refuse(PR_NOT_ESTABLISHED);
        }
        if (seenOn == null || seenOn.isAfter(on)) return Decision.refuse(DATE_INVALID);
        return Decision.accept(new PrEvidenced(
                acting.decided(),
                command.caseId(),
                command.personId(),
                command.childId(),
                basis,
                seenOn,
                command.evidenceReference()));
    }
}
