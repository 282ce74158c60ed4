package org.candour.command.casework;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.casework.Relationship;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/people/{personId}/relationships}; the case says which family it is about. */
record RecordRelationshipBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull CaseId caseId,
        @NotNull PersonId toPersonId,
        @NotNull Relationship relationship,
        @Nullable LocalDate from)
        implements Stated {

    RecordRelationship command(PersonId personId, Intake intake) {
        return new RecordRelationship(caseId, intake.circumstances(), personId, toPersonId, relationship, from);
    }
}
