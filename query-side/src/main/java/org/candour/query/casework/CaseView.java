package org.candour.query.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.kernel.AllocationId;
import org.candour.kernel.CaseId;
import org.candour.kernel.PersonId;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ReferralSource;
import org.candour.kernel.casework.Relationship;
import org.candour.query.view.Word;
import org.jspecify.annotations.Nullable;

/**
 * A case as its first page shows it.
 *
 * @param openedOn      when it began, Europe/London
 * @param familyName    under the case's key
 * @param people        who is on record, in the order in which they were added
 * @param relationships who is related to whom
 * @param allocations   which workers are tied to it, and how
 */
record CaseView(
        CaseId caseId,
        LocalDate openedOn,
        Function function,
        ItemPurpose purpose,
        ReferralSource referralSource,
        @Nullable Word familyName,
        List<Person> people,
        List<Related> relationships,
        List<Allocated> allocations) {

    CaseView {
        people = List.copyOf(people);
        relationships = List.copyOf(relationships);
        allocations = List.copyOf(allocations);
    }

    /** Somebody on record; each detail is under their own key. */
    record Person(
            PersonId personId,
            FamilyRole familyRole,
            @Nullable Word name,
            @Nullable Word dateOfBirth,
            @Nullable Word gender,
            @Nullable Word address,
            @Nullable Word contactDetails) {}

    /** How one person is related to another. */
    record Related(PersonId personId, PersonId toPersonId, Relationship relationship) {}

    /** A worker's tie to the case. */
    record Allocated(
            AllocationId allocationId,
            WorkerId workerId,
            AllocationRole role,
            boolean leadProfessional,
            Instant from,
            @Nullable Instant until) {}

    CaseView with(Person person) {
        return new CaseView(
                caseId,
                openedOn,
                function,
                purpose,
                referralSource,
                familyName,
                and(people, person),
                relationships,
                allocations);
    }

    CaseView with(Related related) {
        return new CaseView(
                caseId,
                openedOn,
                function,
                purpose,
                referralSource,
                familyName,
                people,
                and(relationships, related),
                allocations);
    }

    CaseView with(Allocated allocated) {
        return new CaseView(
                caseId,
                openedOn,
                function,
                purpose,
                referralSource,
                familyName,
                people,
                relationships,
                and(allocations, allocated));
    }

    /** Everybody whose words are in it. */
    Set<PersonId> personIds() {
        Set<PersonId> ids = new HashSet<>();
        people.forEach(person -> ids.add(person.personId()));
        return ids;
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
