package org.candour.command.sharing;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.command.sharing.ShareChecks.Failure;
import org.candour.kernel.Decision;
import org.candour.kernel.policy.ReferenceData;
import org.candour.kernel.sharing.ShareBasis;
import org.candour.kernel.sharing.SharingEvent.SharingChecked;

/** May it be shared? Yes and no are both an answer, so both are accepted; only a stranger's question is refused. */
final class CheckSharingDecider {

    private CheckSharingDecider() {}

    static Decision decide(CheckSharing command, SharingState state, ReferenceData reference) {
        var checks = new ShareChecks(command.asked(), state, reference);
        if (checks.actor().isPresent()) return checks.acting().notAllocated(command.caseId(), "CHECK_SHARING");
        if (!checks.everyDocumentOnRecord()) return Decision.refuse(REFERENCE_UNKNOWN);
        var failure = checks.failure();
        return Decision.accept(new SharingChecked(
                checks.acting().decided(),
                command.caseId(),
                checks.people(),
                command.documentIds(),
                command.recipientId(),
                ShareBasis.CONSENT,
                failure.isEmpty(),
                failure.map(Failure::code).orElse(null),
                failure.map(Failure::step).orElse(0),
                checks.decidingPositions()));
    }
}
