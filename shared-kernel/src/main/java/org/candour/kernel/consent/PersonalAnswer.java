package org.candour.kernel.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.jspecify.annotations.Nullable;

/**
 * What one person has answered to one question: latest for each of those they answer for, because they may say yes for one
 * child and no for another.
 *
 * @param said     the latest answer, or what became of it; nothing before any answer
 * @param everYes  whether they ever said yes
 * @param about    what counts for each person it was said for
 * @param others   what counts for everybody else they answer for
 * @param consent  the consent that the latest answer gave, taken back or not; absent when it was no
 * @param formFor  for whom the form now being taken speaks, until its no follows
 * @param saidNoAt when they last refused, withdrew or narrowed
 */
public record PersonalAnswer(
        Said said,
        boolean everYes,
        Map<PersonId, Said> about,
        Said others,
        @Nullable Consent consent,
        Set<PersonId> formFor,
        @Nullable Instant saidNoAt) {

    /** What an answer says, or what became of a yes. */
    public enum Said {
        NOTHING,
        YES,
        NO,
        WITHDRAWN,
        LAPSED
    }

    /** No answer yet. */
    public static final PersonalAnswer SILENT =
            new PersonalAnswer(Said.NOTHING, false, Map.of(), Said.NOTHING, null, Set.of(), null);

    /** Copies the collections. */
    public PersonalAnswer {
        about = Map.copyOf(about);
        formFor = Set.copyOf(formFor);
    }

    /** Whether they never answered. */
    public boolean silent() {
        return said == Said.NOTHING;
    }

    /** What counts for {@code person}; nothing when they never answered for them. */
    public Said saidFor(PersonId person) {
        return about.getOrDefault(person, others);
    }

    /** Whether this answer, whatever it is, was given for {@code person}. */
    public boolean answeredFor(PersonId person) {
        return saidFor(person) != Said.NOTHING;
    }

    /** The consent that the latest answer gave; absent when it was no. */
    public @Nullable ConsentId consentId() {
        return consent == null ? null : consent.consentId();
    }

    /** A form is being taken that says no for {@code persons}; the no itself follows. */
    PersonalAnswer formFor(Set<PersonId> persons) {
        return new PersonalAnswer(said, everYes, about, others, consent, persons, saidNoAt);
    }

    /** Whether a yes from then on counts: it does unless they said no since (R54). */
    public boolean counts(Instant effectiveFrom) {
        return saidNoAt == null || !effectiveFrom.isBefore(saidNoAt);
    }

    /**
     * A yes. One that was signed before its signer last said no changes nothing but that they once said yes: a form keyed
     * late does not bring back what was taken back in between (R54).
     *
     * @param all those they answer for now, to whom a no for everybody belonged
     */
    PersonalAnswer given(ConsentGiven e, Set<PersonId> all) {
        if (!counts(e.effectiveFrom())) {
            return new PersonalAnswer(said, true, about, others, consent, formFor, saidNoAt);
        }
        var next = leftBehind(e.coversPersonIds(), all);
        e.coversPersonIds().forEach(person -> next.put(person, Said.YES));
        return new PersonalAnswer(Said.YES, true, next, Said.NOTHING, Consent.of(e), Set.of(), saidNoAt);
    }

    /**
     * A no: by a form for those it speaks for, by any other way for everybody they answer for (PD16).
     *
     * @param all those they answer for now
     */
    PersonalAnswer refused(Instant at, Set<PersonId> all) {
        if (formFor.isEmpty()) {
            return new PersonalAnswer(Said.NO, everYes, Map.of(), Said.NO, null, Set.of(), at);
        }
        var next = leftBehind(formFor, all);
        formFor.forEach(person -> next.put(person, Said.NO));
        return new PersonalAnswer(Said.NO, everYes, next, Said.NOTHING, null, Set.of(), at);
    }

    /** The consent is taken back for everybody it was given for. */
    PersonalAnswer withdrawn(Consent from, Instant at) {
        var next = becoming(from.givenFor(), was -> Said.WITHDRAWN);
        return new PersonalAnswer(Said.WITHDRAWN, everYes, next, others, from, formFor, at);
    }

    /** For those taken out of the consent it is taken back, whoever else says yes (PD9). */
    PersonalAnswer narrowed(Consent from, ConsentScopeChanged e) {
        var next = becoming(e.personIdsNoLongerCovered(), was -> was == Said.YES ? Said.WITHDRAWN : was);
        return new PersonalAnswer(said, everYes, next, others, from.narrowed(e), formFor, e.effectiveAt());
    }

    /** The consent ended by itself for some of those it was given for; what was taken back before stays so. */
    PersonalAnswer lapsed(Consent from, Collection<PersonId> persons) {
        var ended = new HashSet<>(persons);
        ended.retainAll(from.givenFor());
        var next = becoming(ended, was -> said == Said.YES ? Said.LAPSED : was);
        return new PersonalAnswer(said, everYes, next, others, from, formFor, saidNoAt);
    }

    PersonalAnswer evidenced(Consent from) {
        return new PersonalAnswer(said, everYes, about, others, from.evidenced(), formFor, saidNoAt);
    }

    private Map<PersonId, Said> becoming(Collection<PersonId> persons, UnaryOperator<Said> change) {
        var next = new HashMap<>(about);
        persons.forEach(person -> next.computeIfPresent(person, (same, was) -> change.apply(was)));
        return next;
    }

    /** What stays said for those whom the next answer does not speak for: a yes that was replaced has lapsed. */
    private Map<PersonId, Said> leftBehind(Collection<PersonId> spokenFor, Set<PersonId> all) {
        var left = new HashMap<PersonId, Said>();
        all.stream().filter(this::answeredFor).forEach(person -> left.put(person, saidFor(person)));
        left.putAll(about);
        left.replaceAll((person, last) -> last == Said.YES ? Said.LAPSED : last);
        left.keySet().removeAll(spokenFor);
        return left;
    }
}
