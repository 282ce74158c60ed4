package org.candour.command.casework;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.PersonId;
import org.candour.kernel.casework.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * How one person of the family is related to another, as far as decisions look (R48).
 *
 * @param from since when, absent when it has always been so
 */
@Command(namespace = "casework", name = "RecordRelationship", version = "1")
public record RecordRelationship(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        PersonId toPersonId,
        Relationship relationship,
        @Nullable LocalDate from)
        implements CandourCommand {}
