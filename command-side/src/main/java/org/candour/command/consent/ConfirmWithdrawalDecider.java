package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.kernel.Decision;
import org.candour.kernel.consent.ConsentEvent.WithdrawalConfirmed;
import org.candour.kernel.policy.ReferenceData;

/** May this letter be recorded? It confirms what was taken back by the same person at the same time. */
final class ConfirmWithdrawalDecider {

    private ConfirmWithdrawalDecider() {}

    static Decision decide(ConfirmWithdrawal command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        var withdrawn = state.withdrawn().get(command.consentId());
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "CONFIRM_WITHDRAWAL");
        if (withdrawn == null) return Decision.refuse(REFERENCE_UNKNOWN);
        return Decision.accept(new WithdrawalConfirmed(
                acting.decided(),
                command.caseId(),
                withdrawn.personId(),
                state.withdrawnWith(withdrawn),
                command.sentOn(),
                command.digest(),
                command.letter()));
    }
}
