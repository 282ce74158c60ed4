package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.words;

import java.util.List;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.junit.jupiter.api.Test;

class AddPersonDeciderTest {

    private static final CaseState OPENED =
            Family.openedCase().stream().reduce(CaseState.none(), CaseState::evolve, (a, b) -> b);

    @Test
    void puts_a_person_on_record_whose_details_are_needed() {
        var decision = AddPersonDecider.decide(addMother(Family.byLead(), true), OPENED, LEAFLET);

        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(PersonAdded.class, added -> {
            assertThat(added.personId()).isEqualTo(MOTHER);
            assertThat(added.circumstances().policyPack()).isEqualTo("leaflet-strict");
            assertThat(added.circumstances().actorRole()).isEqualTo(Role.LEAD_PROFESSIONAL);
        });
    }

    @Test
    void refuses_details_that_nobody_says_are_needed() {
        var decision = AddPersonDecider.decide(addMother(Family.byLead(), false), OPENED, LEAFLET);

        assertThat(decision).isEqualTo(Decision.refuse(RefusalCode.NEED_NOT_STATED));
    }

    @Test
    void refuses_a_worker_who_does_not_work_with_the_family_and_keeps_the_try() {
        var stranger = Family.by(STRANGER, Role.FAMILY_WORKER, TEN);

        var decision = AddPersonDecider.decide(addMother(stranger, true), OPENED, LEAFLET);

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
            assertThat(refused.events()).singleElement().isInstanceOf(AccessRefused.class);
        });
    }

    @Test
    void a_case_that_does_not_exist_is_refused_like_one_that_is_not_yours() {
        var decision = AddPersonDecider.decide(addMother(Family.byLead(), true), CaseState.none(), LEAFLET);

        assertThat(((Decision.Refused) decision).code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
    }

    private static AddPerson addMother(Circumstances circumstances, boolean needed) {
        return new AddPerson(
                CASE,
                circumstances,
                MOTHER,
                FamilyRole.PARENT,
                needed,
                List.of(DetailKind.NAME),
                words(KeyOwner.of(MOTHER)),
                null,
                null,
                null,
                null);
    }
}
