package org.candour.command.consent;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Sealed;
import org.candour.kernel.consent.Box;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says no to some organisations, recipients or for some people, and keeps the rest (R54).
 *
 * @param boxesExcluded           boxes they say no to
 * @param boxesAllowed            boxes they want open; one that is closed now needs a new consent (PD15)
 * @param recipientIdsExcluded    recipients they say no to by name
 * @param personIdsNoLongerCovered people it no longer speaks for
 * @param words                   what they said, under their key
 */
@Command(namespace = "consent", name = "ChangeConsentScope", version = "1")
public record ChangeConsentScope(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        ConsentId consentId,
        List<Box> boxesExcluded,
        List<Box> boxesAllowed,
        List<RecipientId> recipientIdsExcluded,
        List<PersonId> personIdsNoLongerCovered,
        @Nullable Sealed words)
        implements CandourCommand {

    /** Copies the collections. */
    public ChangeConsentScope {
        boxesExcluded = List.copyOf(boxesExcluded);
        boxesAllowed = List.copyOf(boxesAllowed);
        recipientIdsExcluded = List.copyOf(recipientIdsExcluded);
        personIdsNoLongerCovered = List.copyOf(personIdsNoLongerCovered);
    }

    @Override
    public boolean aheadIsNow() {
        return true;
    }
}
