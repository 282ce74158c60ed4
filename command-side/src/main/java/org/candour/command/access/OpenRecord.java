package org.candour.command.access;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.Circumstances;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.access.AccessPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to look at a record, or a part of it (R3, R36).
 *
 * @param purpose   why; refused without
 * @param view      the code of what is shown
 * @param scope     the field codes shown
 * @param people    whose words are in it; those not of this case are left out
 * @param documents the documents shown; those not of this case are left out
 * @param asAt      the past instant or position asked for, as it was asked
 */
@Command(namespace = "access", name = "OpenRecord", version = "1")
public record OpenRecord(
        @TargetEntityId RecordSought sought,
        Circumstances circumstances,
        @Nullable AccessPurpose purpose,
        String view,
        List<String> scope,
        Set<PersonId> people,
        Set<DocumentId> documents,
        @Nullable String asAt)
        implements CandourCommand {

    /** Copies the collections. */
    public OpenRecord {
        scope = List.copyOf(scope);
        people = Set.copyOf(people);
        documents = Set.copyOf(documents);
    }
}
