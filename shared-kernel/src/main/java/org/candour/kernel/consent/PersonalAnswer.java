package org.candour.kernel.consent;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.kernel.ConsentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.jspecify.annotations.Nullable;

/**
 * The latest answer of one person to one question, with what became of it.
 *
 * @param said       yes, no, or taken back; silent before any answer
 * @param everYes    whether they ever said yes
 * @param speaksFor  for whom they answered: themselves, and children with parental consent
 * @param consentId  the consent, where the answer was yes
 * @param covers     whom the consent still covers
 * @param lapsedFor  for whom it has lapsed
 * @param scope      the thirteen answers (share only)
 * @param excluded   recipients they said no to by id
 * @param named      recipients they named
 * @param evidence   what shows it
 * @param evidenceDueBy when the scan is due, where one is
 * @param reviewOn   when it is to be looked at again
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
        @Nullable LocalDate reviewOn) {

    /** What an answer says. */
    public enum Said {
        NOTHING,
        YES,
        NO,
        WITHDRAWN
    }

    /** No answer yet. */
    public static final PersonalAnswer SILENT = new PersonalAnswer(
            Said.NOTHING, false, Set.of(), null, Set.of(), Set.of(), Map.of(), Set.of(), Set.of(), null, null, null);

    /** Copies the collections. */
    public PersonalAnswer {
        speaksFor = Set.copyOf(speaksFor);
        covers = Set.copyOf(covers);
        lapsedFor = Set.copyOf(lapsedFor);
        scope = Map.copyOf(scope);
        excluded = Set.copyOf(excluded);
        named = Set.copyOf(named);
    }

    /** Whether they never answered. */
    public boolean silent() {
        return said == Said.NOTHING;
    }

    /** Whether this answer, whatever it is, was given for {@code person}. */
    public boolean answeredFor(PersonId person) {
        return said != Said.NOTHING && (speaksFor.isEmpty() || speaksFor.contains(person) || covers.contains(person));
    }

    /** Whether it is a yes in force for {@code person}. */
    public boolean inForceFor(PersonId person) {
        return said == Said.YES && covers.contains(person) && !lapsedFor.contains(person);
    }

    /** Whether a paper consent is still without its scan after it was due (R56, PD2). */
    public boolean evidenceOverdue(LocalDate today) {
        return evidence == EvidenceStatus.SIGNED_UNEVIDENCED && evidenceDueBy != null && today.isAfter(evidenceDueBy);
    }

    PersonalAnswer speakingFor(Set<PersonId> persons) {
        return new PersonalAnswer(
                said,
                everYes,
                persons,
                consentId,
                covers,
                lapsedFor,
                scope,
                excluded,
                named,
                evidence,
                evidenceDueBy,
                reviewOn);
    }

    PersonalAnswer given(ConsentGiven e) {
        return new PersonalAnswer(
                Said.YES,
                true,
                Set.copyOf(e.coversPersonIds()),
                e.consentId(),
                Set.copyOf(e.coversPersonIds()),
                Set.of(),
                e.scope(),
                Set.of(),
                Set.copyOf(e.namedRecipientIds()),
                e.evidenceStatus(),
                e.evidenceDueBy(),
                e.reviewOn());
    }

    PersonalAnswer refused() {
        return new PersonalAnswer(
                Said.NO, everYes, speaksFor, null, Set.of(), Set.of(), Map.of(), Set.of(), Set.of(), null, null, null);
    }

    PersonalAnswer withdrawn() {
        return new PersonalAnswer(
                Said.WITHDRAWN,
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
                reviewOn);
    }

    PersonalAnswer narrowed(ConsentScopeChanged e) {
        var left = new HashSet<>(covers);
        left.removeAll(e.personIdsNoLongerCovered());
        var no = new HashSet<>(excluded);
        no.addAll(e.recipientIdsExcluded());
        return new PersonalAnswer(
                said,
                everYes,
                speaksFor,
                consentId,
                left,
                lapsedFor,
                e.scopeAfter(),
                no,
                named,
                evidence,
                evidenceDueBy,
                reviewOn);
    }

    PersonalAnswer lapsedFor(List<PersonId> persons) {
        var all = new HashSet<>(lapsedFor);
        all.addAll(persons);
        return new PersonalAnswer(
                said,
                everYes,
                speaksFor,
                consentId,
                covers,
                all,
                scope,
                excluded,
                named,
                evidence,
                evidenceDueBy,
                reviewOn);
    }

    PersonalAnswer evidenced() {
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
                EvidenceStatus.EVIDENCED,
                evidenceDueBy,
                reviewOn);
    }
}
