package org.candour.command.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.ExplanationPoint;

/**
 * Points a person must know were explained to them (R51).
 *
 * @param points any number of the seven; too few is refused at the consent, not here
 */
@Command(namespace = "consent", name = "GiveExplanation", version = "1")
public record GiveExplanation(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        ExplanationId explanationId,
        Set<ExplanationPoint> points,
        Instant givenAt,
        String language,
        boolean interpreter)
        implements CandourCommand {

    /** Copies the collections. */
    public GiveExplanation {
        points = Set.copyOf(points);
    }

    @Override
    public List<String> made() {
        return List.of(explanationId.value());
    }
}
