package org.candour.command.consent;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/consultations}; it was held at {@code at}. */
record HoldConsultationBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotEmpty @Size(max = 50) List<PersonId> withPersonIds,
        @NotNull @Size(max = 50) List<RecipientId> recipientIds,
        @NotNull @Size(max = 10) List<ShareableKind> shareableKinds,
        @NotNull @Size(max = 50) List<DocumentId> documentIds,
        @Nullable SharePurpose purpose,
        @NotNull @Words String discussed,
        @Nullable @Words String why)
        implements Stated {

    HoldConsultation command(CaseId caseId, Intake intake) {
        var sealing = intake.sealing(KeyOwner.of(caseId), ConsultationHeld.class);
        return new HoldConsultation(
                caseId,
                intake.circumstances(),
                withPersonIds,
                new ConsultationId(intake.newId(IdKind.CONSULTATION)),
                intake.circumstances().at(),
                recipientIds,
                shareableKinds,
                documentIds,
                purpose,
                sealing.seal("discussed", discussed),
                sealing.sealIfGiven("why", why));
    }
}
