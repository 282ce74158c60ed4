package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.kernel.Decision;
import org.candour.kernel.consent.ConsentEvent.ExplanationGiven;
import org.candour.kernel.policy.ReferenceData;

/** May this explanation be recorded? Any number of points; the consent needs all seven. */
final class GiveExplanationDecider {

    private GiveExplanationDecider() {}

    static Decision decide(GiveExplanation command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "GIVE_EXPLANATION");
        if (!state.facts().people().containsKey(command.personId())) return Decision.refuse(REFERENCE_UNKNOWN);
        return Decision.accept(new ExplanationGiven(
                acting.decided(),
                command.caseId(),
                command.personId(),
                command.explanationId(),
                command.points().stream().sorted().toList(),
                command.givenAt(),
                command.language(),
                command.interpreter()));
    }
}
