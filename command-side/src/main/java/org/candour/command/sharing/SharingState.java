package org.candour.command.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.Acting;
import org.candour.command.BoundaryState;
import org.candour.command.CommandHistory;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.EventTypes;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.consent.ConsentFacts;
import org.candour.kernel.consent.ConsentFacts.Question;
import org.candour.kernel.policy.ReferenceData;
import org.candour.kernel.sharing.SharingEvent.InformationShared;

/**
 * What decisions about sharing look at. No word, no name.
 *
 * @param history       the commands answered here, and so where each event stands
 * @param facts         the case
 * @param consents      who has answered which question, and for whom
 * @param consultations every consultation, oldest first
 * @param grounds       for each answer that stands, the events that made it what it is, oldest first
 * @param shares        how many shares the case has
 */
record SharingState(
        CommandHistory history,
        CaseFacts facts,
        ConsentFacts consents,
        List<ConsultationHeld> consultations,
        Map<Question, List<CandourEvent>> grounds,
        int shares)
        implements BoundaryState<SharingState> {

    static SharingState none() {
        return new SharingState(CommandHistory.NONE, CaseFacts.NONE, ConsentFacts.NONE, List.of(), Map.of(), 0);
    }

    @Override
    public SharingState with(CommandHistory next) {
        return new SharingState(next, facts, consents, consultations, grounds, shares);
    }

    @Override
    public SharingState evolve(CandourEvent event) {
        var after = consents.evolve(event);
        return new SharingState(
                history,
                facts.evolve(event),
                after,
                event instanceof ConsultationHeld e ? with(consultations, e) : consultations,
                after.equals(consents) ? grounds : grounds(after, event),
                event instanceof InformationShared ? shares + 1 : shares);
    }

    private Map<Question, List<CandourEvent>> grounds(ConsentFacts after, CandourEvent event) {
        var next = new HashMap<>(grounds);
        after.answers().forEach((question, answer) -> {
            if (!answer.equals(consents.answer(question.person(), question.kind()))) {
                var before = after.restsOn(event, question) ? List.<CandourEvent>of() : grounds(question);
                next.put(question, with(before, event));
            }
        });
        return Map.copyOf(next);
    }

    /** The events that made the answer to {@code question} what it is, oldest first. */
    List<CandourEvent> grounds(Question question) {
        return grounds.getOrDefault(question, List.of());
    }

    Acting acting(Circumstances circumstances, ReferenceData reference) {
        return new Acting(facts, circumstances, reference);
    }

    /**
     * Where each of {@code events} stands, ascending. A command may leave several events of one type (an answer to each
     * question of a form): the last of them is the answer about sharing.
     */
    List<Long> positions(List<? extends CandourEvent> events) {
        return events.stream()
                .flatMap(event -> history.of(event.circumstances().commandId().key()).stream()
                        .filter(seen -> seen.type().equals(EventTypes.nameOf(event.getClass())))
                        .reduce((earlier, later) -> later)
                        .stream())
                .map(CommandHistory.Seen::position)
                .distinct()
                .sorted()
                .toList();
    }

    /** Casework and consent of the case, and whatever a sharing command may append. */
    static EventCriteria boundary(CaseId caseId) {
        return EventCriteria.havingTags("case", caseId.value())
                .andBeingOneOfTypes(
                        "casework.CaseOpened",
                        "casework.PersonAdded",
                        "casework.RelationshipRecorded",
                        "casework.WorkerAllocated",
                        "casework.RecipientLinked",
                        "casework.InformationRecorded",
                        "casework.DocumentFiled",
                        "consent.ConsultationHeld",
                        "consent.PrPresumed",
                        "consent.PrEvidenced",
                        "consent.ConsentFormCaptured",
                        "consent.ConsentGiven",
                        "consent.ConsentRefused",
                        "consent.ConsentEvidenceUploaded",
                        "consent.ConsentScopeChanged",
                        "consent.ConsentWithdrawn",
                        "consent.ConsentLapsed",
                        "sharing.SharingChecked",
                        "sharing.InformationShared",
                        "sharing.ShareRefused");
    }

    private static <T> List<T> with(List<T> list, T more) {
        var next = new ArrayList<>(list);
        next.add(more);
        return List.copyOf(next);
    }
}
