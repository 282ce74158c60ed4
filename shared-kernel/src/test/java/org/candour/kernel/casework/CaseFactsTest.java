package org.candour.kernel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.kernel.Actor;
import org.candour.kernel.AllocationId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.Role;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.Standing;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFactsTest {

    private static final Instant NINE = Instant.parse("2027-01-11T09:00:00Z");
    private static final Instant TEN = Instant.parse("2027-01-11T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-01-11");
    private static final Instant NOON = Instant.parse("2027-01-11T12:00:00Z");
    private static final CaseId CASE = new CaseId(IdKind.CASE.of(bits(1)));
    private static final WorkerId PRIYA = new WorkerId(IdKind.WORKER.of(bits(1)));
    private static final WorkerId ANOTHER = new WorkerId(IdKind.WORKER.of(bits(2)));
    private static final PersonId MOTHER = new PersonId(IdKind.PERSON.of(bits(1)));
    private static final PersonId FATHER = new PersonId(IdKind.PERSON.of(bits(2)));
    private static final PersonId CHILD = new PersonId(IdKind.PERSON.of(bits(3)));

    @Test
    void nobody_has_standing_where_nobody_is_allocated() {
        assertThat(CaseFacts.NONE.standing(PRIYA, TEN)).isEqualTo(Standing.NONE);
        assertThat(CaseFacts.NONE.hasFamilyWorker(TEN)).isFalse();
        assertThat(CaseFacts.NONE.leadProfessional(TEN)).isEmpty();
    }

    @Test
    void an_allocation_gives_standing_to_its_worker_alone() {
        var facts = after(allocated(PRIYA, AllocationRole.FAMILY_WORKER, true, NINE, null));
        assertThat(facts.standing(PRIYA, TEN)).isEqualTo(Standing.ALLOCATED);
        assertThat(facts.standing(ANOTHER, TEN)).isEqualTo(Standing.NONE);
    }

    @Test
    void an_allocation_counts_from_its_beginning_and_no_longer_at_its_end() {
        var facts = after(allocated(PRIYA, AllocationRole.DUTY_COVER, false, TEN, NOON));
        assertThat(facts.standing(PRIYA, NINE)).isEqualTo(Standing.NONE);
        assertThat(facts.standing(PRIYA, TEN)).isEqualTo(Standing.DUTY_COVER);
        assertThat(facts.standing(PRIYA, NOON.minusMillis(1))).isEqualTo(Standing.DUTY_COVER);
        assertThat(facts.standing(PRIYA, NOON)).isEqualTo(Standing.NONE);
    }

    @Test
    void of_several_ties_the_strongest_counts() {
        var facts = after(
                allocated(PRIYA, AllocationRole.OVERSIGHT, false, NINE, null),
                allocated(PRIYA, AllocationRole.DUTY_COVER, false, NINE, NOON),
                allocated(ANOTHER, AllocationRole.OVERSIGHT, false, NINE, null),
                allocated(ANOTHER, AllocationRole.FAMILY_WORKER, false, NINE, TEN));
        assertThat(facts.standing(PRIYA, TEN)).isEqualTo(Standing.DUTY_COVER);
        assertThat(facts.standing(PRIYA, NOON)).isEqualTo(Standing.OVERSIGHT);
        assertThat(facts.standing(ANOTHER, NINE)).isEqualTo(Standing.ALLOCATED);
    }

    @Test
    void oversight_is_not_a_family_worker() {
        var facts = after(allocated(PRIYA, AllocationRole.OVERSIGHT, false, NINE, null));
        assertThat(facts.hasFamilyWorker(TEN)).isFalse();
    }

    @Test
    void the_last_worker_allocated_as_lead_leads() {
        var facts = after(
                allocated(PRIYA, AllocationRole.FAMILY_WORKER, true, NINE, null),
                allocated(ANOTHER, AllocationRole.FAMILY_WORKER, true, TEN, NOON));
        assertThat(facts.leadProfessional(NINE)).contains(PRIYA);
        assertThat(facts.leadProfessional(TEN)).contains(ANOTHER);
        assertThat(facts.leadProfessional(NOON)).contains(PRIYA);
    }

    @Test
    void marriage_to_the_mother_counts_whichever_way_round_it_is_recorded() {
        var family = after(
                added(MOTHER, FamilyRole.PARENT),
                added(FATHER, FamilyRole.PARENT),
                added(CHILD, FamilyRole.CHILD),
                related(MOTHER, CHILD, Relationship.MOTHER));
        assertThat(family.spouseOfMother(FATHER, CHILD, TODAY)).isFalse();
        assertThat(family.evolve(related(FATHER, MOTHER, Relationship.SPOUSE_OR_CIVIL_PARTNER))
                        .spouseOfMother(FATHER, CHILD, TODAY))
                .isTrue();
        assertThat(family.evolve(related(MOTHER, FATHER, Relationship.SPOUSE_OR_CIVIL_PARTNER))
                        .spouseOfMother(FATHER, CHILD, TODAY))
                .isTrue();
        assertThat(family.evolve(related(FATHER, MOTHER, Relationship.PARTNER)).spouseOfMother(FATHER, CHILD, TODAY))
                .isFalse();
    }

    @Test
    void marriage_to_somebody_else_of_the_family_is_not_marriage_to_the_mother() {
        var family = after(
                added(MOTHER, FamilyRole.PARENT),
                added(FATHER, FamilyRole.PARENT),
                added(CHILD, FamilyRole.CHILD),
                related(MOTHER, CHILD, Relationship.GRANDPARENT),
                related(FATHER, MOTHER, Relationship.SPOUSE_OR_CIVIL_PARTNER));
        assertThat(family.spouseOfMother(FATHER, CHILD, TODAY)).isFalse();
    }

    @Test
    void a_relationship_counts_from_the_day_it_is_said_to_begin() {
        var from = TODAY.plusDays(1);
        var family = after(new RelationshipRecorded(circumstances(), CASE, MOTHER, CHILD, Relationship.GUARDIAN, from));
        assertThat(family.relationships(MOTHER, CHILD, TODAY)).isEmpty();
        assertThat(family.relationships(MOTHER, CHILD, from)).containsExactly(Relationship.GUARDIAN);
        assertThat(family.relationships(CHILD, MOTHER, from)).isEmpty();
        assertThat(family.relationships(MOTHER, FATHER, from)).isEmpty();
    }

    @Test
    void duty_cover_is_not_a_family_worker() {
        var facts = after(allocated(PRIYA, AllocationRole.DUTY_COVER, false, NINE, NOON));
        assertThat(facts.hasFamilyWorker(TEN)).isFalse();
        assertThat(after(allocated(PRIYA, AllocationRole.FAMILY_WORKER, false, NINE, NOON))
                        .hasFamilyWorker(TEN))
                .isTrue();
    }

    @Test
    void only_those_added_are_on_record() {
        var facts = after(added(MOTHER, FamilyRole.PARENT));
        assertThat(facts.onRecord(Set.of(MOTHER, CHILD))).containsExactly(MOTHER);
    }

    private static CaseFacts after(CandourEvent... events) {
        var facts = CaseFacts.NONE.evolve(new CaseOpened(
                circumstances(),
                CASE,
                LocalDate.parse("2027-01-11"),
                Function.SOCIAL_SERVICES,
                ItemPurpose.EARLY_HELP_SUPPORT,
                ReferralSource.values()[0],
                words(KeyOwner.of(CASE))));
        for (var event : events) {
            facts = facts.evolve(event);
        }
        return facts;
    }

    private static WorkerAllocated allocated(
            WorkerId worker, AllocationRole role, boolean lead, Instant from, @Nullable Instant until) {
        return new WorkerAllocated(
                circumstances(),
                CASE,
                worker,
                new AllocationId(IdKind.ALLOCATION.of(bits(1))),
                role,
                lead,
                from,
                until,
                null,
                null,
                null);
    }

    private static PersonAdded added(PersonId person, FamilyRole role) {
        return new PersonAdded(
                circumstances(), CASE, person, role, List.of(), words(KeyOwner.of(person)), null, null, null, null);
    }

    private static RelationshipRecorded related(PersonId one, PersonId other, Relationship how) {
        return new RelationshipRecorded(circumstances(), CASE, one, other, how, null);
    }

    private static Circumstances circumstances() {
        return Circumstances.undecided(
                NINE,
                NINE,
                Actor.worker(PRIYA),
                Role.MANAGER,
                Channel.ONLINE,
                CommandId.of(IdKind.COMMAND.of(bits(1)), bits(1)),
                null);
    }

    private static Sealed words(KeyOwner owner) {
        return new Sealed(owner, new Slot("a/b/1/c"), 1, "AA==");
    }

    private static byte[] bits(int number) {
        var bits = new byte[16];
        bits[15] = (byte) number;
        return bits;
    }
}
