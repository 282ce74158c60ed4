package org.candour.command.casework;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.PersonId;
import org.candour.kernel.Sealed;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes on record in a case, with a key of their own.
 *
 * @param needed whether the worker says these details are needed to help the family (R7)
 * @param name   and the other details, each under the person's key
 * @param detailKinds which of the details are given
 */
@Command(namespace = "casework", name = "AddPerson", version = "1")
public record AddPerson(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        FamilyRole familyRole,
        boolean needed,
        List<DetailKind> detailKinds,
        Sealed name,
        @Nullable Sealed dateOfBirth,
        @Nullable Sealed gender,
        @Nullable Sealed address,
        @Nullable Sealed contactDetails)
        implements CandourCommand {

    /** Copies the lists. */
    public AddPerson {
        detailKinds = List.copyOf(detailKinds);
    }

    @Override
    public List<String> made() {
        return List.of(personId.value());
    }
}
