package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.PR_NOT_ESTABLISHED;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.kernel.Decision;
import org.candour.kernel.calendar.London;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.candour.kernel.policy.ReferenceData;

/** Do the relationships on record bear this presumption out? */
final class PresumePrDecider {

    private PresumePrDecider() {}

    static Decision decide(PresumePr command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        var basis = command.presumption();
        var on = London.dateOf(command.circumstances().at());
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "PRESUME_PR");
        if (!state.parentAndChild(command.personId(), command.childId())) return Decision.refuse(REFERENCE_UNKNOWN);
        if (!basis.presumed() || !state.bearsOut(basis, command.personId(), command.childId(), on)) {
            return Decision.refuse(PR_NOT_ESTABLISHED);
        }
        return Decision.accept(
                new PrPresumed(acting.decided(), command.caseId(), command.personId(), command.childId(), basis));
    }
}
