package org.candour.command.consent;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.PrBasis;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/people/{personId}/parental-responsibility-evidences}. */
record EvidencePrBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull CaseId caseId,
        @NotNull PersonId childId,
        @NotNull PrBasis evidence,
        @Nullable LocalDate seenOn,
        @Nullable @Words String evidenceReference)
        implements Stated {

    EvidencePr command(PersonId personId, Intake intake) {
        var sealing = intake.sealing(KeyOwner.of(personId), PrEvidenced.class);
        return new EvidencePr(
                caseId,
                intake.circumstances(),
                personId,
                childId,
                evidence,
                seenOn,
                sealing.sealIfGiven("evidenceReference", evidenceReference));
    }
}
