package org.candour.command.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.Acting;
import org.candour.command.BoundaryState;
import org.candour.command.CommandHistory;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.ShareId;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.consent.ConsentEvent.ExplanationGiven;
import org.candour.kernel.consent.ConsentEvent.NoticeProvided;
import org.candour.kernel.consent.ConsentFacts;
import org.candour.kernel.consent.PrBasis;
import org.candour.kernel.policy.ReferenceData;
import org.candour.kernel.sharing.SharingEvent.InformationShared;

/**
 * What decisions about consent look at. No word, no name.
 *
 * @param history       the commands answered here
 * @param facts         the case
 * @param consents      who has answered which question, and for whom
 * @param notices       every notice given, oldest first
 * @param explained     every explanation, oldest first
 * @param consultations every consultation, oldest first
 * @param given         every consent given
 * @param withdrawn     every consent taken back
 * @param shares        every share, because a withdrawal says what was already told
 */
record ConsentState(
        CommandHistory history,
        CaseFacts facts,
        ConsentFacts consents,
        List<NoticeProvided> notices,
        List<ExplanationGiven> explained,
        List<ConsultationHeld> consultations,
        Map<ConsentId, ConsentGiven> given,
        Map<ConsentId, ConsentWithdrawn> withdrawn,
        List<InformationShared> shares)
        implements BoundaryState<ConsentState> {

    static ConsentState none() {
        return new ConsentState(
                CommandHistory.NONE,
                CaseFacts.NONE,
                ConsentFacts.NONE,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    @Override
    public ConsentState with(CommandHistory next) {
        return new ConsentState(next, facts, consents, notices, explained, consultations, given, withdrawn, shares);
    }

    @Override
    public ConsentState evolve(CandourEvent event) {
        return new ConsentState(
                history,
                facts.evolve(event),
                consents.evolve(event),
                event instanceof NoticeProvided e ? with(notices, e) : notices,
                event instanceof ExplanationGiven e ? with(explained, e) : explained,
                event instanceof ConsultationHeld e ? with(consultations, e) : consultations,
                event instanceof ConsentGiven e ? with(given, e.consentId(), e) : given,
                event instanceof ConsentWithdrawn e ? with(withdrawn, e.consentId(), e) : withdrawn,
                event instanceof InformationShared e ? with(shares, e) : shares);
    }

    Acting acting(Circumstances circumstances, ReferenceData reference) {
        return new Acting(facts, circumstances, reference);
    }

    /** Every notice given to that person, oldest first. */
    Stream<NoticeProvided> notices(PersonId person) {
        return notices.stream().filter(n -> n.personId().equals(person));
    }

    /** Everything explained to that person, oldest first. */
    Stream<ExplanationGiven> explanations(PersonId person) {
        return explained.stream().filter(e -> e.personId().equals(person));
    }

    /** Whether both are on record, the second as a child. */
    boolean parentAndChild(PersonId person, PersonId child) {
        return facts.people().containsKey(person) && facts.people().get(child) == FamilyRole.CHILD;
    }

    // R49: by how they were related on that day
    boolean bearsOut(PrBasis basis, PersonId person, PersonId child, LocalDate on) {
        return basis.borneOutBy(facts.relationships(person, child, on), facts.spouseOfMother(person, child, on));
    }

    /** The consents that came from the same form as this one. */
    List<ConsentId> sameForm(ConsentGiven one) {
        return given.values().stream()
                .filter(g ->
                        g.circumstances().commandId().equals(one.circumstances().commandId()))
                .map(ConsentGiven::consentId)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    /** The consents taken back by the same command as this one. */
    List<ConsentId> withdrawnWith(ConsentWithdrawn one) {
        return withdrawn.values().stream()
                .filter(w ->
                        w.circumstances().commandId().equals(one.circumstances().commandId()))
                .map(ConsentWithdrawn::consentId)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    /** What was told on the strength of that consent. */
    List<ShareId> sharedUnder(ConsentId consentId) {
        return shares.stream()
                .filter(s -> s.consentIds().contains(consentId))
                .map(InformationShared::shareId)
                .toList();
    }

    /** Casework, consent and the shares of the case: what is looked at, and whatever a consent command may append. */
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
                        "consent.NoticeProvided",
                        "consent.ConsultationHeld",
                        "consent.ExplanationGiven",
                        "consent.PrPresumed",
                        "consent.PrEvidenced",
                        "consent.ConsentFormCaptured",
                        "consent.ConsentNotAccepted",
                        "consent.ConsentGiven",
                        "consent.ConsentRefused",
                        "consent.ConsentEvidenceUploaded",
                        "consent.ConsentScopeChanged",
                        "consent.ConsentWithdrawn",
                        "consent.WithdrawalConfirmed",
                        "consent.ConsentLapsed",
                        "sharing.InformationShared");
    }

    private static <T> List<T> with(List<T> list, T more) {
        var next = new ArrayList<>(list);
        next.add(more);
        return List.copyOf(next);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return Map.copyOf(next);
    }
}
