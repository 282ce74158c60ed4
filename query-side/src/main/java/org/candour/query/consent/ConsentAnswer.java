package org.candour.query.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.Consent;
import org.candour.kernel.consent.ConsentFacts;
import org.candour.kernel.consent.ConsentInForce;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.EvidenceStatus;
import org.candour.kernel.consent.PersonalAnswer;
import org.candour.query.disclosure.AsAt;
import org.jspecify.annotations.Nullable;

/**
 * Consent in force, by person and organisation.
 *
 * @param family  what may be told that identifies everybody on record: the strictest answer wins
 * @param people  what may be told that identifies one of them alone
 * @param answers who said what to which of the two questions, and what became of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentAnswer(String caseId, InForce family, List<OnePerson> people, List<OneAnswer> answers, AsAt asAt) {

    private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

    static ConsentAnswer of(ConsentView view, LocalDate today, AsAt asAt) {
        ConsentFacts facts = view.facts();
        List<OnePerson> people = view.people().keySet().stream()
                .sorted(BY_ID)
                .map(person -> OnePerson.of(facts, person, today))
                .toList();
        return new ConsentAnswer(
                view.caseId().value(),
                InForce.of(facts, view.people().keySet(), today),
                people,
                view.answers().stream().map(a -> OneAnswer.of(a, today)).toList(),
                asAt);
    }

    /**
     * What the consents that count allow.
     *
     * @param state      {@code IN_FORCE}, or the code with which a share would be refused
     * @param boxes      for each of the thirteen organisations, what the strictest answer says
     * @param allowed    how many may be told
     * @param excluded   how many may not
     * @param notCovered those whom no consent in force of their own answerers covers
     * @param consentIds the consents it rests on
     */
    record InForce(
            String state,
            Map<Box, BoxAnswer.Answer> boxes,
            int allowed,
            int excluded,
            List<String> notCovered,
            List<String> consentIds) {

        private static final String IN_FORCE = "IN_FORCE";

        private static InForce of(ConsentFacts facts, Set<PersonId> identified, LocalDate today) {
            ConsentInForce counting = ConsentInForce.forShare(facts, identified);
            Map<Box, BoxAnswer.Answer> boxes = new EnumMap<>(Box.class);
            for (Box box : Box.values()) {
                boxes.put(box, counting.allows(box) ? BoxAnswer.Answer.ALLOWED : BoxAnswer.Answer.EXCLUDED);
            }
            int allowed = (int) boxes.values().stream()
                    .filter(answer -> answer == BoxAnswer.Answer.ALLOWED)
                    .count();
            return new InForce(
                    counting.missing(today).map(RefusalCode::name).orElse(IN_FORCE),
                    boxes,
                    allowed,
                    boxes.size() - allowed,
                    counting.uncovered().stream()
                            .sorted(BY_ID)
                            .map(PersonId::value)
                            .toList(),
                    counting.consents().stream().map(id -> id.value()).sorted().toList());
        }
    }

    /**
     * One person on record.
     *
     * @param answeredBy who answers for them, among those who have
     */
    record OnePerson(String personId, FamilyRole familyRole, List<String> answeredBy, InForce share) {

        private static OnePerson of(ConsentFacts facts, PersonId person, LocalDate today) {
            return new OnePerson(
                    person.value(),
                    facts.people().getOrDefault(person, FamilyRole.OTHER_ADULT),
                    facts.answerers(person, ConsentKind.SHARE).stream()
                            .sorted(BY_ID)
                            .map(PersonId::value)
                            .toList(),
                    InForce.of(facts, Set.of(person), today));
        }
    }

    /**
     * One person's latest answer to one question.
     *
     * @param scope             the thirteen answers with their origin (share only)
     * @param evidenceOverdue   whether a paper form is still without its scan after it was due
     * @param decidingPositions the events that made the answer what it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneAnswer(
            String personId,
            ConsentKind kind,
            PersonalAnswer.Said said,
            @Nullable String consentId,
            List<String> covers,
            List<String> lapsedFor,
            Map<Box, BoxAnswer> scope,
            List<String> recipientIdsExcluded,
            List<String> namedRecipientIds,
            @Nullable EvidenceStatus evidenceStatus,
            @Nullable LocalDate evidenceDueBy,
            boolean evidenceOverdue,
            @Nullable LocalDate reviewOn,
            List<Long> decidingPositions) {

        private static OneAnswer of(ConsentView.Answered answered, LocalDate today) {
            var consent = answered.answer().consent();
            return consent == null ? without(answered) : with(consent, answered, today);
        }

        private static OneAnswer without(ConsentView.Answered answered) {
            return new OneAnswer(
                    answered.personId().value(),
                    answered.kind(),
                    answered.answer().said(),
                    null,
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    false,
                    null,
                    answered.positions());
        }

        private static OneAnswer with(Consent consent, ConsentView.Answered answered, LocalDate today) {
            return new OneAnswer(
                    answered.personId().value(),
                    answered.kind(),
                    answered.answer().said(),
                    consent.consentId().value(),
                    people(consent.covers()),
                    people(lapsedFor(consent, answered.answer())),
                    consent.scope().isEmpty() ? Map.of() : new EnumMap<>(consent.scope()),
                    recipients(consent.excluded()),
                    recipients(consent.named()),
                    consent.evidence(),
                    consent.evidenceDueBy(),
                    consent.evidenceOverdue(today),
                    consent.reviewOn(),
                    answered.positions());
        }

        private static Set<PersonId> lapsedFor(Consent consent, PersonalAnswer answer) {
            return consent.givenFor().stream()
                    .filter(person -> answer.saidFor(person) == PersonalAnswer.Said.LAPSED)
                    .collect(Collectors.toSet());
        }

        private static List<String> people(Set<PersonId> ids) {
            return ids.stream().map(PersonId::value).sorted().toList();
        }

        private static List<String> recipients(Set<RecipientId> ids) {
            return ids.stream().map(RecipientId::value).sorted().toList();
        }
    }
}
