package org.candour.command.consent;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.Sealed;

/**
 * A letter confirms a withdrawal.
 *
 * @param consentId one of the consents taken back; the letter confirms all that were taken back with it
 * @param letter    under the person's key
 * @param digest    SHA-256 of the sealed letter, in hex
 */
@Command(namespace = "consent", name = "ConfirmWithdrawal", version = "1")
public record ConfirmWithdrawal(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        ConsentId consentId,
        LocalDate sentOn,
        String digest,
        Sealed letter)
        implements CandourCommand {}
