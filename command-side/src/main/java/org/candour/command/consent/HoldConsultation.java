package org.candour.command.consent;

import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Sealed;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/**
 * The lead professional talked sharing over with the family: what, with whom and why (R25).
 *
 * @param withPersonIds  who took part
 * @param recipientIds   whom they may tell
 * @param shareableKinds what sorts of document
 * @param documentIds    which documents, where some were named
 * @param purpose        why; refused without
 * @param discussed      what was said, under the case's key
 * @param why            the reasons given, under the case's key
 */
@Command(namespace = "consent", name = "HoldConsultation", version = "1")
public record HoldConsultation(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        List<PersonId> withPersonIds,
        ConsultationId consultationId,
        Instant heldAt,
        List<RecipientId> recipientIds,
        List<ShareableKind> shareableKinds,
        List<DocumentId> documentIds,
        @Nullable SharePurpose purpose,
        Sealed discussed,
        @Nullable Sealed why)
        implements CandourCommand {

    /** Copies the collections. */
    public HoldConsultation {
        withPersonIds = List.copyOf(withPersonIds);
        recipientIds = List.copyOf(recipientIds);
        shareableKinds = List.copyOf(shareableKinds);
        documentIds = List.copyOf(documentIds);
    }

    @Override
    public List<String> made() {
        return List.of(consultationId.value());
    }
}
