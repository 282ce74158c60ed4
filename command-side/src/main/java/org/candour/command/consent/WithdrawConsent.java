package org.candour.command.consent;

import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.PersonId;
import org.candour.kernel.Sealed;
import org.candour.kernel.consent.ConsentKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes consent back, by any channel, without form or reason (R54). Never refused.
 *
 * @param personId whose consent
 * @param kinds    of which questions
 * @param withdrawn what they said, under their key, for the event of a withdrawal
 * @param refused  the same words, for the event of a no (PD16): words open only where they were sealed for
 */
@Command(namespace = "consent", name = "WithdrawConsent", version = "1")
public record WithdrawConsent(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        Set<ConsentKind> kinds,
        @Nullable Sealed withdrawn,
        @Nullable Sealed refused)
        implements CandourCommand {

    /** Copies the collections. */
    public WithdrawConsent {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public boolean aheadIsNow() {
        return true;
    }
}
