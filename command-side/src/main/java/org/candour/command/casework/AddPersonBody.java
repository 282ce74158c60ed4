package org.candour.command.casework;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/people}. */
record AddPersonBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull FamilyRole familyRole,
        boolean needed,
        @NotNull @Words String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable @Words String gender,
        @Nullable @Words String address,
        @Nullable @Words String contactDetails)
        implements Stated {

    AddPerson command(CaseId caseId, Intake intake) {
        var personId = new PersonId(intake.newId(IdKind.PERSON));
        intake.createKey(KeyOwner.of(personId));
        var sealing = intake.sealing(KeyOwner.of(personId), PersonAdded.class);
        return new AddPerson(
                caseId,
                intake.circumstances(),
                personId,
                familyRole,
                needed,
                detailKinds(),
                sealing.seal("name", name),
                sealing.sealIfGiven("dateOfBirth", dateOfBirth),
                sealing.sealIfGiven("gender", gender),
                sealing.sealIfGiven("address", address),
                sealing.sealIfGiven("contactDetails", contactDetails));
    }

    private List<DetailKind> detailKinds() {
        var kinds = new ArrayList<DetailKind>(List.of(DetailKind.NAME));
        addIf(kinds, DetailKind.DATE_OF_BIRTH, dateOfBirth);
        addIf(kinds, DetailKind.GENDER, gender);
        addIf(kinds, DetailKind.ADDRESS, address);
        addIf(kinds, DetailKind.CONTACT, contactDetails);
        return kinds;
    }

    private static void addIf(List<DetailKind> kinds, DetailKind kind, @Nullable Object given) {
        if (given != null) {
            kinds.add(kind);
        }
    }
}
