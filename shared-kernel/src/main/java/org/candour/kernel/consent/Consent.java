package org.candour.kernel.consent;

import java.time.LocalDate;
import java.util.Collection;
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
 * A consent as it stands: whom it covers, what it allows, and what shows it. Whether it is in force is the answer's to say.
 *
 * @param consentId     which
 * @param givenFor      whom it covered when it was given
 * @param covers        whom it covers after what was taken out of it
 * @param scope         the thirteen answers (share only)
 * @param excluded      recipients that were said no to by id
 * @param named         recipients that it names
 * @param evidence      what shows it
 * @param evidenceDueBy when the scan is due, where one is
 * @param reviewOn      when it is to be looked at again
 */
public record Consent(
        ConsentId consentId,
        Set<PersonId> givenFor,
        Set<PersonId> covers,
        Map<Box, BoxAnswer> scope,
        Set<RecipientId> excluded,
        Set<RecipientId> named,
        EvidenceStatus evidence,
        @Nullable LocalDate evidenceDueBy,
        LocalDate reviewOn) {

    /** Copies the collections. */
    public Consent {
        givenFor = Set.copyOf(givenFor);
        covers = Set.copyOf(covers);
        scope = Map.copyOf(scope);
        excluded = Set.copyOf(excluded);
        named = Set.copyOf(named);
    }

    static Consent of(ConsentGiven e) {
        return new Consent(
                e.consentId(),
                Set.copyOf(e.coversPersonIds()),
                Set.copyOf(e.coversPersonIds()),
                e.scope(),
                Set.of(),
                Set.copyOf(e.namedRecipientIds()),
                e.evidenceStatus(),
                e.evidenceDueBy(),
                e.reviewOn());
    }

    /** Whether {@code box} may be told by it (R50). */
    public boolean allows(Box box) {
        var said = scope.get(box);
        return said != null && said.allowed();
    }

    /** Whether it is on paper and still without its scan after that was due (R56, PD2). */
    public boolean evidenceOverdue(LocalDate today) {
        return evidenceDueBy != null && evidence == EvidenceStatus.SIGNED_UNEVIDENCED && today.isAfter(evidenceDueBy);
    }

    Consent narrowed(ConsentScopeChanged e) {
        var left = new HashSet<>(covers);
        left.removeAll(e.personIdsNoLongerCovered());
        return new Consent(
                consentId,
                givenFor,
                left,
                e.scopeAfter(),
                with(excluded, e.recipientIdsExcluded()),
                named,
                evidence,
                evidenceDueBy,
                reviewOn);
    }

    Consent evidenced() {
        return new Consent(
                consentId, givenFor, covers, scope, excluded, named, EvidenceStatus.EVIDENCED, evidenceDueBy, reviewOn);
    }

    private static <T> Set<T> with(Set<T> set, Collection<T> more) {
        var next = new HashSet<>(set);
        next.addAll(more);
        return next;
    }
}
