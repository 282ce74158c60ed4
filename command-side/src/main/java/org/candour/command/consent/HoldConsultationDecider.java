package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.NOT_LEAD_PROFESSIONAL;
import static org.candour.kernel.RefusalCode.PURPOSE_MISSING;
import static org.candour.kernel.RefusalCode.RECIPIENT_CATEGORY_UNKNOWN;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.command.Acting;
import org.candour.kernel.Decision;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.policy.ReferenceData;

/** May this consultation be recorded? Only the lead professional holds one. */
final class HoldConsultationDecider {

    private HoldConsultationDecider() {}

    static Decision decide(HoldConsultation command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        var purpose = command.purpose();
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "HOLD_CONSULTATION");
        if (!everythingOnRecord(command, state)) return Decision.refuse(REFERENCE_UNKNOWN);
        if (!consultedByLead(acting, command)) return Decision.refuse(NOT_LEAD_PROFESSIONAL);
        if (!everyRecipientLinked(command, state)) return Decision.refuse(RECIPIENT_CATEGORY_UNKNOWN);
        if (purpose == null) return Decision.refuse(PURPOSE_MISSING);
        return Decision.accept(new ConsultationHeld(
                acting.decided(),
                command.caseId(),
                command.withPersonIds(),
                command.consultationId(),
                command.heldAt(),
                command.recipientIds(),
                command.shareableKinds(),
                command.documentIds(),
                purpose,
                command.discussed(),
                command.why()));
    }

    // R25: who leads now records what they held while they led
    private static boolean consultedByLead(Acting acting, HoldConsultation command) {
        return acting.leads() && acting.ledAt(command.heldAt());
    }

    private static boolean everythingOnRecord(HoldConsultation command, ConsentState state) {
        return state.facts().people().keySet().containsAll(command.withPersonIds())
                && state.facts().documents().keySet().containsAll(command.documentIds());
    }

    // R21, R25: a consultation names recipients that the directory has and the case knows
    private static boolean everyRecipientLinked(HoldConsultation command, ConsentState state) {
        return state.facts().recipients().keySet().containsAll(command.recipientIds());
    }
}
