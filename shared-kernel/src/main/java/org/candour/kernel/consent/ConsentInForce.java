package org.candour.kernel.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.consent.ConsentFacts.Question;
import org.candour.kernel.consent.PersonalAnswer.Said;

/**
 * Which consents count for a payload, and what they allow: the strictest answer wins (PD9, section 5.2 of the rules).
 * Computed alike by the decision about a share and by the view of consent in force.
 */
public final class ConsentInForce {

    private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

    private final List<PersonId> payload;
    private final List<Counted> counted;

    /** The answer of one answerer for one person of the payload. */
    private record Counted(PersonId person, Question question, PersonalAnswer answer) {
        Said said() {
            return answer.saidFor(person);
        }

        boolean yes() {
            return said() == Said.YES;
        }
    }

    private ConsentInForce(ConsentFacts facts, ConsentKind kind, Set<PersonId> payload) {
        this.payload = payload.stream().sorted(BY_ID).toList();
        this.counted = this.payload.stream()
                .flatMap(person -> facts.answerers(person, kind).stream()
                        .sorted(BY_ID)
                        .map(answerer ->
                                new Counted(person, new Question(answerer, kind), facts.answer(answerer, kind))))
                .toList();
    }

    /** The consents that count for telling something that identifies {@code payload}. */
    public static ConsentInForce forShare(ConsentFacts facts, Set<PersonId> payload) {
        return new ConsentInForce(facts, ConsentKind.SHARE, payload);
    }

    /** Step 7: whether there is a yes in force, and if not, why (R15, R53, R56). */
    public Optional<RefusalCode> missing(LocalDate today) {
        if (counted.stream().noneMatch(c -> c.answer().everYes())) {
            return Optional.of(RefusalCode.NO_CONSENT);
        }
        if (anySaid(Said.NO) || anySaid(Said.LAPSED)) {
            return Optional.of(RefusalCode.NO_CONSENT);
        }
        if (anySaid(Said.WITHDRAWN)) {
            return Optional.of(RefusalCode.CONSENT_WITHDRAWN);
        }
        return anyConsent(consent -> consent.evidenceOverdue(today))
                ? Optional.of(RefusalCode.EVIDENCE_OVERDUE)
                : Optional.empty();
    }

    /** Step 8: whether the answers let this recipient be told (R50). */
    public Optional<RefusalCode> excluded(RecipientId recipient, List<Box> boxes) {
        if (boxes.isEmpty() && !everyAnswer(consent -> consent.named().contains(recipient))) {
            return Optional.of(RefusalCode.RECIPIENT_NOT_ON_FORM);
        }
        boolean told = everyAnswer(consent ->
                !consent.excluded().contains(recipient) && boxes.stream().allMatch(consent::allows));
        return told ? Optional.empty() : Optional.of(RefusalCode.RECIPIENT_EXCLUDED);
    }

    /** Step 10: those of the payload whom no consent in force of their own answerers covers (R15). */
    public List<PersonId> uncovered() {
        var covered = counted.stream().filter(Counted::yes).map(Counted::person).collect(Collectors.toSet());
        return payload.stream().filter(person -> !covered.contains(person)).toList();
    }

    /** Whether every answer allows {@code box}; with no answer, none does. */
    public boolean allows(Box box) {
        return everyAnswer(consent -> consent.allows(box)) && counted.stream().allMatch(Counted::yes);
    }

    /** The consents relied on. */
    public List<ConsentId> consents() {
        return counted.stream()
                .filter(Counted::yes)
                .map(c -> c.answer().consentId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whose answers count, whatever they are. */
    public List<Question> questions() {
        return counted.stream().map(Counted::question).distinct().toList();
    }

    private boolean anySaid(Said said) {
        return counted.stream().anyMatch(c -> c.said() == said);
    }

    private boolean anyConsent(Predicate<Consent> is) {
        return counted.stream()
                .flatMap(c -> Stream.ofNullable(c.answer().consent()))
                .anyMatch(is);
    }

    /** The strictest answer wins (PD9); where nobody answered, nothing is allowed. */
    private boolean everyAnswer(Predicate<Consent> allows) {
        return !counted.isEmpty()
                && counted.stream()
                        .map(c -> c.answer().consent())
                        .allMatch(consent -> consent != null && allows.test(consent));
    }
}
