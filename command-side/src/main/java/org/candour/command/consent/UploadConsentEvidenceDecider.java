package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.kernel.Decision;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.policy.ReferenceData;

/** May this scan stand as evidence? It evidences every consent of the same form. */
final class UploadConsentEvidenceDecider {

    private UploadConsentEvidenceDecider() {}

    static Decision decide(UploadConsentEvidence command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        var given = state.given().get(command.consentId());
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "UPLOAD_CONSENT_EVIDENCE");
        if (given == null) return Decision.refuse(REFERENCE_UNKNOWN);
        return Decision.accept(new ConsentEvidenceUploaded(
                acting.decided(),
                command.caseId(),
                given.personId(),
                command.documentId(),
                state.sameForm(given),
                command.file().digest(),
                command.pages(),
                command.circumstances().at(),
                command.scan()));
    }
}
