package org.candour.command.consent;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.PrBasis;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/people/{personId}/parental-responsibility-presumptions}. */
record PresumePrBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull CaseId caseId,
        @NotNull PersonId childId,
        @NotNull PrBasis presumption)
        implements Stated {

    PresumePr command(PersonId personId, Intake intake) {
        return new PresumePr(caseId, intake.circumstances(), personId, childId, presumption);
    }
}
