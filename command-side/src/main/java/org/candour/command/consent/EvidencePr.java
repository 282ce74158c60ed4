package org.candour.command.consent;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.PersonId;
import org.candour.kernel.Sealed;
import org.candour.kernel.consent.PrBasis;
import org.jspecify.annotations.Nullable;

/**
 * Parental responsibility was shown by a document (R49).
 *
 * @param evidence          what sort of document; never one of the presumptions
 * @param seenOn            when it was seen
 * @param evidenceReference what identifies it, under the person's key
 */
@Command(namespace = "consent", name = "EvidencePr", version = "1")
public record EvidencePr(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        PersonId childId,
        PrBasis evidence,
        @Nullable LocalDate seenOn,
        @Nullable Sealed evidenceReference)
        implements CandourCommand {}
