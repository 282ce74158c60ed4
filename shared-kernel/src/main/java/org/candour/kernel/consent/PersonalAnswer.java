package org.candour.kernel.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.jspecify.annotations.Nullable;

/**
 * The latest answer of one person to one question, with what became of it. One person may answer differently for
 * themselves and for each child, so what counts for somebody is asked of {@link #saidFor}.
 *
 * @param said       yes, no, or taken back; nothing before any answer
 * @param everYes    whether they ever said yes
 * @param speaksFor  for whom the latest answer speaks; empty for everybody they answer for
 * @param consentId  the consent, where the answer was yes
 * @param covers     whom the consent still covers
 * @param lapsedFor  for whom it has lapsed
 * @param scope      the thirteen answers (share only)
 * @param excluded   recipients they said no to by id
 * @param named      recipients they named
 * @param evidence   what shows it
 * @param evidenceDueBy when the scan is due, where one is
 * @param reviewOn   when it is to be looked at again
 * @param before     what they last said for those whom the latest answer does not speak for
 * @param formFor    for whom the form now being taken speaks, until its answers follow
 * @param saidNoAt   when they last refused, withdrew or narrowed
 */
public record PersonalAnswer(
        Said said,
        boolean everYes,
        Set<PersonId> speaksFor,
        @Nullable ConsentId consentId,
        Set<PersonId> covers,
        Set<PersonId> lapsedFor,
        Map<Box, BoxAnswer> scope,
        Set<RecipientId> excluded,
        Set<RecipientId> named,
        @Nullable EvidenceStatus evidence,
        @Nullable LocalDate evidenceDueBy,
        @Nullable LocalDate reviewOn,
        Map<PersonId, Said> before,
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
    public static final PersonalAnswer SILENT = new Draft().answer();

    /** Copies the collections. */
    public PersonalAnswer {
        speaksFor = Set.copyOf(speaksFor);
        covers = Set.copyOf(covers);
        lapsedFor = Set.copyOf(lapsedFor);
        scope = Map.copyOf(scope);
        excluded = Set.copyOf(excluded);
        named = Set.copyOf(named);
        before = Map.copyOf(before);
        formFor = Set.copyOf(formFor);
    }

    /** Whether they never answered. */
    public boolean silent() {
        return said == Said.NOTHING;
    }

    /** What counts for {@code person}; nothing when they never answered for them. */
    public Said saidFor(PersonId person) {
        var earlier = before.get(person);
        if (earlier != null) {
            return earlier;
        }
        if (said != Said.YES) {
            return speaksFor.isEmpty() || speaksFor.contains(person) ? said : Said.NOTHING;
        }
        if (lapsedFor.contains(person)) {
            return Said.LAPSED;
        }
        if (covers.contains(person)) {
            return Said.YES;
        }
        // Taken out of the consent by a change of scope: for that person it is taken back, whoever else says yes (PD9).
        return speaksFor.contains(person) ? Said.WITHDRAWN : Said.NOTHING;
    }

    /** Whether this answer, whatever it is, was given for {@code person}. */
    public boolean answeredFor(PersonId person) {
        return saidFor(person) != Said.NOTHING;
    }

    /** Whether it is a yes in force for {@code person}. */
    public boolean inForceFor(PersonId person) {
        return saidFor(person) == Said.YES;
    }

    /** Whether a paper consent is still without its scan after it was due (R56, PD2). */
    public boolean evidenceOverdue(LocalDate today) {
        return evidence == EvidenceStatus.SIGNED_UNEVIDENCED && evidenceDueBy != null && today.isAfter(evidenceDueBy);
    }

    /** A form is being taken that says no for {@code persons}; the no itself follows. */
    PersonalAnswer formFor(Set<PersonId> persons) {
        var next = new Draft(this);
        next.formFor = persons;
        return next.answer();
    }

    /**
     * A yes. One that was signed before its signer last said no changes nothing but that they once said yes: a form keyed
     * late does not bring back what was taken back in between (R54).
     *
     * @param all those they answer for now, to whom a no for everybody belonged
     */
    PersonalAnswer given(ConsentGiven e, Set<PersonId> all) {
        if (saidNoAt != null && e.effectiveFrom().isBefore(saidNoAt)) {
            var next = new Draft(this);
            next.everYes = true;
            return next.answer();
        }
        var next = new Draft();
        next.said = Said.YES;
        next.everYes = true;
        next.speaksFor = Set.copyOf(e.coversPersonIds());
        next.before = leftBehind(next.speaksFor, all);
        next.consentId = e.consentId();
        next.covers = next.speaksFor;
        next.scope = e.scope();
        next.named = Set.copyOf(e.namedRecipientIds());
        next.evidence = e.evidenceStatus();
        next.evidenceDueBy = e.evidenceDueBy();
        next.reviewOn = e.reviewOn();
        next.saidNoAt = saidNoAt;
        return next.answer();
    }

    /**
     * A no: by a form for those it speaks for, by any other way for everybody they answer for (PD16).
     *
     * @param all those they answer for now
     */
    PersonalAnswer refused(Instant at, Set<PersonId> all) {
        var next = new Draft();
        next.said = Said.NO;
        next.everYes = everYes;
        next.speaksFor = formFor;
        next.before = formFor.isEmpty() ? Map.of() : leftBehind(formFor, all);
        next.saidNoAt = at;
        return next.answer();
    }

    PersonalAnswer withdrawn(Instant at) {
        var next = new Draft(this);
        next.said = Said.WITHDRAWN;
        next.saidNoAt = at;
        return next.answer();
    }

    PersonalAnswer narrowed(ConsentScopeChanged e) {
        var next = new Draft(this);
        next.covers = new HashSet<>(covers);
        next.covers.removeAll(e.personIdsNoLongerCovered());
        next.excluded = with(excluded, e.recipientIdsExcluded());
        next.scope = e.scopeAfter();
        next.saidNoAt = e.effectiveAt();
        return next.answer();
    }

    PersonalAnswer lapsedFor(Collection<PersonId> persons) {
        var next = new Draft(this);
        next.lapsedFor = with(lapsedFor, persons);
        return next.answer();
    }

    PersonalAnswer evidenced() {
        var next = new Draft(this);
        next.evidence = EvidenceStatus.EVIDENCED;
        return next.answer();
    }

    /** What stays said for those whom the next answer does not speak for: a yes that was replaced has lapsed. */
    private Map<PersonId, Said> leftBehind(Set<PersonId> spokenFor, Set<PersonId> all) {
        var left = new HashMap<PersonId, Said>();
        for (var person : with(with(speaksFor, before.keySet()), all)) {
            var last = saidFor(person);
            if (last != Said.NOTHING && !spokenFor.contains(person)) {
                left.put(person, last == Said.YES ? Said.LAPSED : last);
            }
        }
        return left;
    }

    private static <T> Set<T> with(Set<T> set, Collection<T> more) {
        var next = new HashSet<>(set);
        next.addAll(more);
        return next;
    }

    /** An answer while one component after another is set. */
    private static final class Draft {
        private Said said = Said.NOTHING;
        private boolean everYes;
        private Set<PersonId> speaksFor = Set.of();
        private @Nullable ConsentId consentId;
        private Set<PersonId> covers = Set.of();
        private Set<PersonId> lapsedFor = Set.of();
        private Map<Box, BoxAnswer> scope = Map.of();
        private Set<RecipientId> excluded = Set.of();
        private Set<RecipientId> named = Set.of();
        private @Nullable EvidenceStatus evidence;
        private @Nullable LocalDate evidenceDueBy;
        private @Nullable LocalDate reviewOn;
        private Map<PersonId, Said> before = Map.of();
        private Set<PersonId> formFor = Set.of();
        private @Nullable Instant saidNoAt;

        private Draft() {}

        private Draft(PersonalAnswer from) {
            said = from.said;
            everYes = from.everYes;
            speaksFor = from.speaksFor;
            consentId = from.consentId;
            covers = from.covers;
            lapsedFor = from.lapsedFor;
            scope = from.scope;
            excluded = from.excluded;
            named = from.named;
            evidence = from.evidence;
            evidenceDueBy = from.evidenceDueBy;
            reviewOn = from.reviewOn;
            before = from.before;
            formFor = from.formFor;
            saidNoAt = from.saidNoAt;
        }

        private PersonalAnswer answer() {
            return new PersonalAnswer(
                    said,
                    everYes,
                    speaksFor,
                    consentId,
                    covers,
                    lapsedFor,
                    scope,
                    excluded,
                    named,
                    evidence,
                    evidenceDueBy,
                    reviewOn,
                    before,
                    formFor,
                    saidNoAt);
        }
    }
}
