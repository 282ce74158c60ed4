package org.candour.command.sharing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.candour.command.http.Given;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.DocumentId;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.RecipientId;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/sharing-checks}; no words are needed to ask. */
record CheckSharingBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull RecipientId recipientId,
        @NotEmpty @Size(max = 50) List<@NotNull DocumentId> documentIds,
        @Nullable SharePurpose purpose,
        @Nullable @Size(max = 50) Set<@NotNull DocumentId> relevanceFor,
        boolean needStated)
        implements Stated {

    CheckSharing command(CaseId caseId, Intake intake) {
        return new CheckSharing(
                caseId,
                intake.circumstances(),
                recipientId,
                documentIds,
                purpose,
                Given.orNone(relevanceFor),
                needStated);
    }
}
