package org.candour.command.consent;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.PrBasis;

/**
 * Parental responsibility follows from the relationships on record (R49).
 *
 * @param presumption {@code MOTHER} or {@code MARRIED_OR_CIVIL_PARTNER}; others need a document
 */
@Command(namespace = "consent", name = "PresumePr", version = "1")
public record PresumePr(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        PersonId childId,
        PrBasis presumption)
        implements CandourCommand {}
