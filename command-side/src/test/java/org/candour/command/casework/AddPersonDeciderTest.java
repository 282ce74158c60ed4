package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.words;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.Actor;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AddPersonDeciderTest {

    /** The lead adds the mother to an open case. */
    private static final class Adding {
        CaseState state = Family.after(CaseState.none(), Family.openedCase());
        Circumstances by = Family.byLead();
        boolean needed = true;

        Decision decide() {
            var command = new AddPerson(
                    CASE,
                    by,
                    MOTHER,
                    FamilyRole.PARENT,
                    needed,
                    List.of(DetailKind.NAME),
                    words(KeyOwner.of(MOTHER)),
                    null,
                    null,
                    null,
                    null);
            return AddPersonDecider.decide(command, state, LEAFLET);
        }
    }

    @Test
    void puts_a_person_on_record_whose_details_are_needed() {
        assertThat(new Adding().decide().events()).singleElement().isInstanceOfSatisfying(PersonAdded.class, added -> {
            assertThat(added.personId()).isEqualTo(MOTHER);
            assertThat(added.familyRole()).isEqualTo(FamilyRole.PARENT);
            assertThat(added.circumstances().policyPack()).isEqualTo("leaflet-strict");
            assertThat(added.circumstances().actorRole()).isEqualTo(Role.LEAD_PROFESSIONAL);
        });
    }

    @Test
    void duty_cover_may_add_a_person_and_oversight_may_not() {
        var cover = new Adding();
        cover.by = Family.byStranger();
        cover.state = cover.state.evolve(Family.allocated(STRANGER, AllocationRole.DUTY_COVER));
        var oversight = new Adding();
        oversight.by = Family.byStranger();
        oversight.state = oversight.state.evolve(Family.allocated(STRANGER, AllocationRole.OVERSIGHT));

        assertThat(cover.decide()).isInstanceOf(Decision.Accepted.class);
        assertThat(((Decision.Refused) oversight.decide()).code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
    }

    @Test
    void who_may_act_is_judged_when_it_is_asked_whatever_earlier_time_is_stated() {
        var yesterday = TEN.minus(Duration.ofDays(1));
        var ended = new Adding();
        ended.by = Family.about(yesterday, Family.byStranger());
        ended.state = ended.state.evolve(
                Family.allocated(STRANGER, AllocationRole.FAMILY_WORKER, yesterday.minusSeconds(1), TEN));
        var begun = new Adding();
        begun.by = Family.about(yesterday, Family.byStranger());
        begun.state = begun.state.evolve(Family.allocated(STRANGER, AllocationRole.FAMILY_WORKER, TEN, null));

        assertThat(((Decision.Refused) ended.decide()).code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
        assertThat(begun.decide().events())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.circumstances().at()).isEqualTo(yesterday),
                        event -> assertThat(event.circumstances().askedAt()).isNull());
    }

    @Test
    void an_actor_who_is_no_worker_works_with_no_family() {
        var client = Family.byLead();
        var adding = new Adding();
        adding.by = Circumstances.undecided(
                TEN,
                TEN,
                new Actor(Actor.Kind.CLIENT, client.actor().id()),
                Role.INTEGRATION_CLIENT,
                client.channel(),
                client.commandId(),
                null);

        assertThat(((Decision.Refused) adding.decide()).code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
    }

    @Test
    void a_case_that_does_not_exist_is_refused_like_one_that_is_not_yours() {
        var adding = new Adding();
        adding.state = CaseState.none();

        assertThat(((Decision.Refused) adding.decide()).code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Adding::new, Adding::decide)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, AccessRefused.class, a -> a.by = Family.byStranger())
                .then("nobody says it is needed", RefusalCode.NEED_NOT_STATED, a -> a.needed = false)
                .tests();
    }
}
