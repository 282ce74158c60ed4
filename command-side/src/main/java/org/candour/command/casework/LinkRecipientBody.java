package org.candour.command.casework;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.AgencyId;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/recipients}. */
record LinkRecipientBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @Nullable AgencyId agencyId,
        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String roleCode,
        @NotEmpty @Size(max = 50) List<PersonId> worksWith,
        @NotNull LocalDate from,
        @Nullable @Words String name,
        @Nullable @Words String contact)
        implements Stated {

    LinkRecipient command(CaseId caseId, Intake intake) {
        var sealing = intake.sealing(KeyOwner.of(caseId), RecipientLinked.class);
        return new LinkRecipient(
                caseId,
                intake.circumstances(),
                agencyId,
                new RecipientId(intake.newId(IdKind.RECIPIENT)),
                roleCode,
                worksWith,
                from,
                sealing.sealIfGiven("name", name),
                sealing.sealIfGiven("contact", contact));
    }
}
