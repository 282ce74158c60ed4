package org.candour.command.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.IdKind;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.ExplanationPoint;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/explanations}; it was given at {@code at}. */
record GiveExplanationBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull PersonId personId,
        @NotNull Set<ExplanationPoint> points,

        @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @Size(max = 35)
        String language,

        boolean interpreter)
        implements Stated {

    GiveExplanation command(CaseId caseId, Intake intake) {
        return new GiveExplanation(
                caseId,
                intake.circumstances(),
                personId,
                new ExplanationId(intake.newId(IdKind.EXPLANATION)),
                points,
                intake.circumstances().at(),
                language,
                interpreter);
    }
}
