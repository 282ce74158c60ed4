package org.candour.command.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.candour.command.http.Filed;
import org.candour.command.http.Stated;
import org.candour.kernel.Channel;
import org.candour.kernel.ConsentId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.jspecify.annotations.Nullable;

/** The part {@code scan} of {@code POST /v1/consents/{consentId}/evidence-files}. */
record UploadConsentEvidenceBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @Positive @Max(200) int pages)
        implements Stated {

    UploadConsentEvidence command(ConsentId consentId, Filed<ConsentGiven> filed) {
        var giver = KeyOwner.of(filed.maker().personId());
        var stored = filed.stored();
        return new UploadConsentEvidence(
                filed.caseId(),
                filed.intake().circumstances(),
                consentId,
                new DocumentId(filed.intake().newId(IdKind.DOCUMENT)),
                stored.file(),
                pages,
                filed.intake().sealing(giver, ConsentEvidenceUploaded.class).seal("scan", stored.fileName()));
    }
}
