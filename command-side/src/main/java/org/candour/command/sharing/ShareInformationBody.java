package org.candour.command.sharing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.http.Given;
import org.candour.command.http.Intake;
import org.candour.command.http.Sealing;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.command.sharing.ShareInformation.Argued;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.RecipientId;
import org.candour.kernel.ShareId;
import org.candour.kernel.sharing.SharePurpose;
import org.candour.kernel.sharing.SharingEvent.InformationShared;
import org.candour.kernel.sharing.SharingEvent.ShareRefused;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/shares}. */
record ShareInformationBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @Nullable RecipientId recipientId,
        @NotEmpty @Size(max = 50) List<@NotNull DocumentId> documentIds,
        @Nullable @Size(max = 50) Set<@NotNull DocumentId> redactedDocumentIds,
        @Nullable SharePurpose purpose,
        @Nullable @Size(max = 50) List<@Valid @NotNull RelevanceBody> relevance,
        @Nullable @Words String needStatement,
        @Nullable @Words String recipientName,
        @Nullable @Words String redactionReasons)
        implements Stated {

    /** Why one document is relevant. */
    record RelevanceBody(
            @NotNull DocumentId documentId, @NotNull @Words String text) {}

    ShareInformation command(CaseId caseId, Intake intake) {
        var shared = intake.sealing(KeyOwner.of(caseId), InformationShared.class);
        var refused = intake.sealing(KeyOwner.of(caseId), ShareRefused.class);
        return new ShareInformation(
                caseId,
                intake.circumstances(),
                new ShareId(intake.newId(IdKind.SHARE)),
                recipientId,
                documentIds,
                Given.orNone(redactedDocumentIds),
                purpose,
                relevanceByDocument().keySet(),
                argued(shared),
                argued(refused),
                shared.sealIfGiven("recipientName", recipientName),
                shared.sealIfGiven("redactionReasons", redactionReasons));
    }

    private Argued argued(Sealing sealing) {
        var texts = relevanceByDocument();
        return new Argued(
                sealing.sealIfGiven("relevance", texts.isEmpty() ? null : texts),
                sealing.sealIfGiven("needStatement", needStatement));
    }

    /** The text of each document by its id; of two texts for one document the last stands. */
    private Map<DocumentId, String> relevanceByDocument() {
        var texts = new LinkedHashMap<DocumentId, String>();
        Given.orNone(relevance).forEach(stated -> texts.put(stated.documentId(), stated.text()));
        return texts;
    }
}
