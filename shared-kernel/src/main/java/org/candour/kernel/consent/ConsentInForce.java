package org.candour.kernel.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final ConsentFacts facts;
    private final ConsentKind kind;
    private final Set<PersonId> payload;
    private final List<PersonId> answerers;

    private ConsentInForce(ConsentFacts facts, ConsentKind kind, Set<PersonId> payload) {
        this.facts = facts;
        this.kind = kind;
        this.payload = Set.copyOf(payload);
        var found = new TreeSet<PersonId>((a, b) -> a.value().compareTo(b.value()));
        payload.forEach(person -> found.addAll(facts.answerers(person, kind)));
        this.answerers = List.copyOf(found);
    }

    /** The consents that count for telling something that identifies {@code payload}. */
    public static ConsentInForce forShare(ConsentFacts facts, Set<PersonId> payload) {
        return new ConsentInForce(facts, ConsentKind.SHARE, payload);
    }

    /** Step 7: whether there is a yes in force, and if not, why (R15, R53, R56). */
    public Optional<RefusalCode> missing(LocalDate today) {
        var answers = answers();
        if (answers.stream().noneMatch(PersonalAnswer::everYes)) {
            return Optional.of(RefusalCode.NO_CONSENT);
        }
        if (answers.stream().anyMatch(a -> a.said() == Said.NO) || anyLapsed()) {
            return Optional.of(RefusalCode.NO_CONSENT);
        }
        if (answers.stream().anyMatch(a -> a.said() == Said.WITHDRAWN)) {
            return Optional.of(RefusalCode.CONSENT_WITHDRAWN);
        }
        return answers.stream().anyMatch(a -> a.evidenceOverdue(today))
                ? Optional.of(RefusalCode.EVIDENCE_OVERDUE)
                : Optional.empty();
    }

    /** Step 8: whether the answers let this recipient be told (R50). */
    public Optional<RefusalCode> excluded(RecipientId recipient, List<Box> boxes) {
        var answers = answers();
        if (boxes.isEmpty() && !answers.stream().allMatch(a -> a.named().contains(recipient))) {
            return Optional.of(RefusalCode.RECIPIENT_NOT_ON_FORM);
        }
        boolean no = answers.stream()
                .anyMatch(
                        a -> a.excluded().contains(recipient) || boxes.stream().anyMatch(box -> !allows(a, box)));
        return no ? Optional.of(RefusalCode.RECIPIENT_EXCLUDED) : Optional.empty();
    }

    /** Step 10: those of the payload whom no consent in force of their own answerers covers (R15). */
    public List<PersonId> uncovered() {
        return payload.stream()
                .filter(person -> facts.answerers(person, kind).stream()
                        .noneMatch(a -> facts.answer(a, kind).inForceFor(person)))
                .toList();
    }

    /** Whether every answer allows {@code box}; with no answer, none does. */
    public boolean allows(Box box) {
        return !answerers.isEmpty() && answers().stream().allMatch(a -> a.said() == Said.YES && allows(a, box));
    }

    /** The consents relied on. */
    public List<ConsentId> consents() {
        var found = new ArrayList<ConsentId>();
        for (var answer : answers()) {
            var id = answer.consentId();
            if (id != null && answer.said() == Said.YES) {
                found.add(id);
            }
        }
        return found;
    }

    private List<PersonalAnswer> answers() {
        return answerers.stream().map(a -> facts.answer(a, kind)).toList();
    }

    /** A lapse counts only for the persons it names. */
    private boolean anyLapsed() {
        return payload.stream()
                .anyMatch(person -> facts.answerers(person, kind).stream()
                        .anyMatch(a -> facts.answer(a, kind).lapsedFor().contains(person)));
    }

    private static boolean allows(PersonalAnswer answer, Box box) {
        var said = answer.scope().get(box);
        return said != null && said.allowed();
    }
}
