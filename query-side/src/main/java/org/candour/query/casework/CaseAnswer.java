package org.candour.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ReferralSource;
import org.candour.kernel.casework.Relationship;
import org.candour.query.disclosure.AsAt;
import org.candour.query.disclosure.Disclosure;
import org.candour.query.disclosure.Shown;
import org.candour.query.view.ViewJson;
import org.jspecify.annotations.Nullable;

/** A case as its reader sees it: heading, people with their details, relationships, allocations. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseAnswer(
        String caseId,
        LocalDate openedOn,
        Function function,
        ItemPurpose purpose,
        ReferralSource referralSource,
        @Nullable Shown familyName,
        List<Person> people,
        List<Related> relationships,
        List<Allocated> allocations,
        AsAt asAt) {

    static CaseAnswer of(CaseView view, Disclosure disclosure, AsAt asAt) {
        return new CaseAnswer(
                view.caseId().value(),
                view.openedOn(),
                view.function(),
                view.purpose(),
                view.referralSource(),
                disclosure.show(view.familyName()),
                view.people().stream().map(p -> Person.of(p, disclosure)).toList(),
                view.relationships().stream().map(Related::of).toList(),
                view.allocations().stream().map(Allocated::of).toList(),
                asAt);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            String personId,
            FamilyRole familyRole,
            @Nullable Shown name,
            @Nullable Shown dateOfBirth,
            @Nullable Shown gender,
            @Nullable Shown address,
            @Nullable Shown contactDetails) {

        private static Person of(CaseView.Person person, Disclosure disclosure) {
            return new Person(
                    person.personId().value(),
                    person.familyRole(),
                    disclosure.show(person.name()),
                    disclosure.show(person.dateOfBirth()),
                    disclosure.show(person.gender()),
                    disclosure.show(person.address()),
                    disclosure.show(person.contactDetails()));
        }
    }

    record Related(String personId, String toPersonId, Relationship relationship) {
        private static Related of(CaseView.Related related) {
            return new Related(related.personId().value(), related.toPersonId().value(), related.relationship());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Allocated(
            String allocationId,
            String workerId,
            AllocationRole role,
            boolean leadProfessional,
            String from,
            @Nullable String until) {

        private static Allocated of(CaseView.Allocated allocated) {
            return new Allocated(
                    allocated.allocationId().value(),
                    allocated.workerId().value(),
                    allocated.role(),
                    allocated.leadProfessional(),
                    ViewJson.text(allocated.from()),
                    text(allocated.until()));
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : ViewJson.text(instant);
        }
    }
}
