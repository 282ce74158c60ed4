package org.candour.kernel.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
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
    private record Counted(PersonId person, PersonalAnswer answer) {
        Said said() {
            return answer.saidFor(person);
        }
    }

    private ConsentInForce(ConsentFacts facts, ConsentKind kind, Set<PersonId> payload) {
        this.payload = payload.stream().sorted(BY_ID).toList();
        this.counted = this.payload.stream()
                .flatMap(person -> facts.answerers(person, kind).stream()
                        .sorted(BY_ID)
                        .map(answerer -> new Counted(person, facts.answer(answerer, kind))))
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
        return counted.stream().anyMatch(c -> c.answer().evidenceOverdue(today))
                ? Optional.of(RefusalCode.EVIDENCE_OVERDUE)
                : Optional.empty();
    }

    /** Step 8: whether the answers let this recipient be told (R50). */
    public Optional<RefusalCode> excluded(RecipientId recipient, List<Box> boxes) {
        if (boxes.isEmpty() && !everyAnswer(a -> a.named().contains(recipient))) {
            return Optional.of(RefusalCode.RECIPIENT_NOT_ON_FORM);
        }
        boolean told = everyAnswer(
                a -> !a.excluded().contains(recipient) && boxes.stream().allMatch(box -> allows(a, box)));
        return told ? Optional.empty() : Optional.of(RefusalCode.RECIPIENT_EXCLUDED);
    }

    /** Step 10: those of the payload whom no consent in force of their own answerers covers (R15). */
    public List<PersonId> uncovered() {
        return payload.stream()
                .filter(person -> counted.stream().noneMatch(c -> c.person().equals(person) && c.said() == Said.YES))
                .toList();
    }

    /** Whether every answer allows {@code box}; with no answer, none does. */
    public boolean allows(Box box) {
        return everyAnswer(a -> allows(a, box)) && counted.stream().allMatch(c -> c.said() == Said.YES);
    }

    /** The consents relied on. */
    public List<ConsentId> consents() {
        return counted.stream()
                .filter(c -> c.said() == Said.YES)
                .map(c -> c.answer().consentId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private boolean anySaid(Said said) {
        return counted.stream().anyMatch(c -> c.said() == said);
    }

    /** The strictest answer wins (PD9); where nobody answered, nothing is allowed. */
    private boolean everyAnswer(Predicate<PersonalAnswer> allows) {
        return !counted.isEmpty() && counted.stream().map(Counted::answer).allMatch(allows);
    }

    private static boolean allows(PersonalAnswer answer, Box box) {
        var said = answer.scope().get(box);
        return said != null && said.allowed();
    }
}
