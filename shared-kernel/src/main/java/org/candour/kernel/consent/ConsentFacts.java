package org.candour.kernel.consent;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.calendar.London;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentLapsed;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.jspecify.annotations.Nullable;

/**
 * Who has answered which question, and for whom: what both the decision about a share and the view of consent in force are
 * computed from. No word, no name.
 *
 * @param people  who is on record, with their role in the family
 * @param parents for each child, those with parental responsibility (R49)
 * @param answers the latest answer of each person to each question
 */
public record ConsentFacts(
        Map<PersonId, FamilyRole> people, Map<PersonId, Set<PersonId>> parents, Map<Question, PersonalAnswer> answers) {

    /** Nothing known. */
    public static final ConsentFacts NONE = new ConsentFacts(Map.of(), Map.of(), Map.of());

    /** One person's question. */
    public record Question(PersonId person, ConsentKind kind) {}

    /** A consent and the question that it answers. */
    public record Held(Question question, Consent consent) {}

    /** Copies the maps. */
    public ConsentFacts {
        people = Map.copyOf(people);
        parents = Map.copyOf(parents);
        answers = Map.copyOf(answers);
    }

    /** The facts after {@code event}; other events change nothing. */
    public ConsentFacts evolve(CandourEvent event) {
        return switch (event) {
            case PersonAdded e -> new ConsentFacts(with(people, e.personId(), e.familyRole()), parents, answers);
            case PrPresumed e -> withParent(e.childId(), e.personId());
            case PrEvidenced e -> withParent(e.childId(), e.personId());
            case ConsentFormCaptured e -> answeredFor(e);
            case ConsentGiven e -> change(e.personId(), e.kind(), a -> a.given(e, answeredForBy(e.personId())));
            case ConsentRefused e ->
                change(e.personId(), e.kind(), a -> a.refused(refusedAt(e), answeredForBy(e.personId())));
            case ConsentScopeChanged e -> onConsent(e.consentId(), (a, c) -> a.narrowed(c, e));
            case ConsentWithdrawn e -> onConsent(e.consentId(), (a, c) -> a.withdrawn(c, e.effectiveAt()));
            case ConsentLapsed e -> onConsent(e.consentId(), (a, c) -> a.lapsed(c, e.personIds()));
            case ConsentEvidenceUploaded e -> evidenced(e.consentIds());
            default -> this;
        };
    }

    /** The latest answer of {@code person} to {@code kind}; one of silence when they never answered. */
    public PersonalAnswer answer(PersonId person, ConsentKind kind) {
        return answers.getOrDefault(new Question(person, kind), PersonalAnswer.SILENT);
    }

    /** The consent with that id as it stands, where the latest answer to its question gave it. */
    public Optional<Held> held(ConsentId consentId) {
        return answers.entrySet().stream()
                .flatMap(e -> held(e.getKey(), e.getValue().consent()))
                .filter(held -> held.consent().consentId().equals(consentId))
                .findFirst();
    }

    private static Stream<Held> held(Question question, @Nullable Consent consent) {
        return consent == null ? Stream.empty() : Stream.of(new Held(question, consent));
    }

    /**
     * Whether the answer to {@code question} now rests on {@code event} alone: it is a no, or the yes that counts; a form
     * that was keyed too late to count is not.
     */
    public boolean restsOn(CandourEvent event, Question question) {
        return switch (event) {
            case ConsentRefused e -> question.equals(new Question(e.personId(), e.kind()));
            case ConsentGiven e ->
                e.consentId().equals(answer(question.person(), question.kind()).consentId());
            default -> false;
        };
    }

    /**
     * Who answers for {@code person}: an adult for themselves; for a child, everyone with parental responsibility who has
     * answered the question for that child (section 5.2 of the rules).
     */
    public Set<PersonId> answerers(PersonId person, ConsentKind kind) {
        if (people.get(person) != FamilyRole.CHILD) {
            return answer(person, kind).silent() ? Set.of() : Set.of(person);
        }
        var found = new HashSet<PersonId>();
        for (var parent : parents.getOrDefault(person, Set.of())) {
            if (answer(parent, kind).answeredFor(person)) {
                found.add(parent);
            }
        }
        return found;
    }

    private ConsentFacts withParent(PersonId child, PersonId parent) {
        var of = new HashSet<>(parents.getOrDefault(child, Set.of()));
        of.add(parent);
        return new ConsentFacts(people, with(parents, child, Set.copyOf(of)), answers);
    }

    /** A form that says no says it for the signer, and with parental consent for the children it names. */
    private ConsentFacts answeredFor(ConsentFormCaptured form) {
        var persons = new HashSet<PersonId>(Set.of(form.personId()));
        if (form.parentalConsent() == FormAnswer.YES) {
            persons.addAll(form.childIds());
        }
        var next = this;
        for (var kind : ConsentKind.values()) {
            var said = kind == ConsentKind.APPROACH ? form.approach() : form.share();
            if (said == FormAnswer.NO) {
                next = next.change(form.personId(), kind, a -> a.formFor(persons));
            }
        }
        return next;
    }

    /** A no of an earlier day counts to the end of that day: what was signed on it before cannot be told apart. */
    private static Instant refusedAt(ConsentRefused e) {
        var at = e.circumstances().at();
        return e.refusedOn().equals(London.dateOf(at))
                ? at
                : e.refusedOn().plusDays(1).atStartOfDay(London.ZONE).toInstant();
    }

    /** Those whom {@code person} can answer for: themselves, and each child for whom they have parental responsibility. */
    private Set<PersonId> answeredForBy(PersonId person) {
        var all = new HashSet<PersonId>(Set.of(person));
        parents.forEach((child, of) -> {
            if (of.contains(person)) {
                all.add(child);
            }
        });
        return all;
    }

    private ConsentFacts evidenced(List<ConsentId> consents) {
        var next = this;
        for (var consent : consents) {
            next = next.onConsent(consent, PersonalAnswer::evidenced);
        }
        return next;
    }

    private ConsentFacts onConsent(ConsentId consentId, BiFunction<PersonalAnswer, Consent, PersonalAnswer> change) {
        return held(consentId)
                .map(held ->
                        change(held.question().person(), held.question().kind(), a -> change.apply(a, held.consent())))
                .orElse(this);
    }

    private ConsentFacts change(PersonId person, ConsentKind kind, UnaryOperator<PersonalAnswer> change) {
        var next = change.apply(answer(person, kind));
        return new ConsentFacts(people, parents, with(answers, new Question(person, kind), next));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return next;
    }
}
