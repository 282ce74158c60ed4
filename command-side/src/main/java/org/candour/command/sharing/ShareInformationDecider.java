package org.candour.command.sharing;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import java.util.Objects;
import org.candour.command.sharing.ShareChecks.Failure;
import org.candour.kernel.Decision;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.policy.ReferenceData;
import org.candour.kernel.sharing.ShareBasis;
import org.candour.kernel.sharing.SharingEvent.InformationShared;
import org.candour.kernel.sharing.SharingEvent.ShareRefused;
import org.candour.kernel.sharing.SharingEvent.SharedDocument;
import org.candour.kernel.sharing.Stage;
import org.jspecify.annotations.Nullable;

/** May this recipient be told these documents? All of them or none, and a no is an event. */
final class ShareInformationDecider {

    private ShareInformationDecider() {}

    static Decision decide(ShareInformation command, SharingState state, ReferenceData reference) {
        var checks = new ShareChecks(command.asked(), state, reference);
        if (checks.actor().isPresent())
            return refused(command, checks, checks.actor().get());
        if (!checks.everyDocumentOnRecord()) return Decision.refuse(REFERENCE_UNKNOWN);
        return checks.failure()
                .map(failure -> refused(command, checks, failure))
                .orElseGet(() -> Decision.accept(shared(command, checks)));
    }

    private static InformationShared shared(ShareInformation command, ShareChecks checks) {
        var link = checks.linked().orElseThrow();
        return new InformationShared(
                checks.acting().decided(),
                command.caseId(),
                checks.people(),
                command.shareId(),
                checks.state().shares() + 1,
                link.recipientId(),
                link.category(),
                link.boxes(),
                link.roleCode(),
                checks.documents().stream().map(d -> document(d, command)).toList(),
                ShareBasis.CONSENT,
                checks.inForce().consents(),
                checks.consultation().map(ConsultationHeld::consultationId).orElseThrow(),
                present(command.purpose()),
                link.mapVersion(),
                checks.decidingPositions(),
                present(command.shared().relevance()),
                present(command.shared().needStatement()),
                command.recipientName(),
                command.redactionReasons(),
                checks.documentIds());
    }

    private static SharedDocument document(InformationRecorded document, ShareInformation command) {
        return new SharedDocument(
                document.documentId(),
                document.documentVersion(),
                document.shareableKind(),
                command.redacted().contains(document.documentId()));
    }

    private static Decision refused(ShareInformation command, ShareChecks checks, Failure failure) {
        return Decision.refuse(
                failure.code(),
                new ShareRefused(
                        checks.acting().decided(),
                        command.caseId(),
                        checks.people(),
                        checks.documentIds(),
                        command.shareId(),
                        command.recipientId(),
                        checks.linked().map(RecipientLinked::category).orElse(null),
                        command.purpose(),
                        ShareBasis.CONSENT,
                        failure.code(),
                        failure.code().rules().getFirst(),
                        failure.step(),
                        Stage.DECIDE,
                        command.refused().relevance(),
                        command.refused().needStatement()));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "the checks let an absent value pass");
    }
}
