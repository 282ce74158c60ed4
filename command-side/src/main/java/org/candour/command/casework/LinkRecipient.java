package org.candour.command.casework;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.AgencyId;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A named person or role inside an agency is recorded as working with the family (R4).
 *
 * @param agencyId  as the directory of agencies has it; absent or unknown there is refused (R21)
 * @param roleCode  the role in the agency, absent when only a person is named (R23)
 * @param worksWith those of the family whom the recipient works with
 * @param from      since when
 * @param name      of the person in the agency, under the case's key
 * @param contact   how to reach them, under the case's key
 */
@Command(namespace = "casework", name = "LinkRecipient", version = "1")
public record LinkRecipient(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        @Nullable AgencyId agencyId,
        RecipientId recipientId,
        @Nullable String roleCode,
        List<PersonId> worksWith,
        LocalDate from,
        @Nullable Sealed name,
        @Nullable Sealed contact)
        implements CandourCommand {

    /** Copies the lists. */
    public LinkRecipient {
        worksWith = List.copyOf(worksWith);
    }

    @Override
    public List<String> made() {
        return List.of(recipientId.value());
    }
}
