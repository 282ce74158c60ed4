package org.candour.command.casework;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.Sealed;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.jspecify.annotations.Nullable;

/**
 * A document comes on record in its first version (R1, R7, R9, R13). What it says is sealed; what decisions look at is not.
 *
 * @param personIds              everybody the document identifies
 * @param kind                   one of the listed kinds; absent or without its sub-kind is refused (R13)
 * @param purpose                what it is held for; refused without (R1)
 * @param keyDocument            whether copies are owed (R44)
 * @param suppliedBy             who of the family supplied it, where somebody did
 * @param expectsNonDisclosureTo to whom they expect it not to go
 * @param needStatement          why it is needed, under the case's key; refused without (R7)
 * @param otherReason            why it is of no listed kind, under the case's key
 */
@Command(namespace = "casework", name = "RecordInformation", version = "1")
public record RecordInformation(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        DocumentId documentId,
        List<PersonId> personIds,
        @Nullable InformationKind kind,
        @Nullable SubKind subKind,
        @Nullable ItemPurpose purpose,
        Function function,
        SourceCode source,
        LocalDate sourceDate,
        Nature nature,
        Origin origin,
        boolean keyDocument,
        @Nullable PersonId suppliedBy,
        List<PersonId> expectsNonDisclosureTo,
        Sealed title,
        Sealed body,
        @Nullable Sealed needStatement,
        @Nullable Sealed otherReason)
        implements CandourCommand {

    /** Copies the lists. */
    public RecordInformation {
        personIds = List.copyOf(personIds);
        expectsNonDisclosureTo = List.copyOf(expectsNonDisclosureTo);
    }

    @Override
    public List<String> made() {
        return List.of(documentId.value());
    }
}
