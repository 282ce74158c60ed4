package org.candour.command.consent;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.NoticeMethod;
import org.candour.kernel.consent.NoticeTopic;

/**
 * Somebody was given the notice (R6).
 *
 * @param topics the topics it was said to cover; all six are needed
 */
@Command(namespace = "consent", name = "ProvideNotice", version = "1")
public record ProvideNotice(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        PersonId personId,
        String noticeVersion,
        Set<NoticeTopic> topics,
        NoticeMethod method,
        LocalDate givenOn,
        boolean interpreter)
        implements CandourCommand {

    /** Copies the collections. */
    public ProvideNotice {
        topics = Set.copyOf(topics);
    }
}
