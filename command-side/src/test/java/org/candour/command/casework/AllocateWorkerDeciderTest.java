package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MANAGER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;

import java.time.Instant;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.command.casework.AllocateWorker.Tie;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AllocateWorkerDeciderTest {

    /** A manager makes a second worker the lead. */
    private static final class Allocating {
        CaseState state = Family.after(CaseState.none(), Family.openedCase());
        Circumstances by = Family.by(MANAGER, Role.MANAGER, TEN);
        boolean known = true;
        Tie tie = Tie.FAMILY_WORKER;
        boolean leads = true;

        @Nullable
        Instant until;

        AllocateWorker command() {
            return new AllocateWorker(CASE, by, STRANGER, known, tie, leads, TEN, until, null, null);
        }

        Decision decide() {
            return AllocateWorkerDecider.decide(command(), state, LEAFLET);
        }
    }

    @Test
    void ties_a_worker_to_the_case_who_leads_it_from_then_on() {
        var allocating = new Allocating();

        var allocated = (WorkerAllocated) allocating.decide().events().getFirst();

        assertThat(allocated.workerId()).isEqualTo(STRANGER);
        assertThat(allocated.circumstances().actorRole()).isEqualTo(Role.MANAGER);
        assertThat(allocating.state.evolve(allocated).facts().leadProfessional(TEN))
                .contains(STRANGER);
    }

    @Test
    void oversight_is_given_to_somebody_who_does_not_lead() {
        var allocating = new Allocating();
        allocating.tie = Tie.OVERSIGHT;
        allocating.leads = false;
        allocating.until = TEN.plusMillis(1);

        var allocated = (WorkerAllocated) allocating.decide().events().getFirst();

        assertThat(allocated.allocationRole()).isEqualTo(AllocationRole.OVERSIGHT);
        assertThat(allocated.until()).isEqualTo(TEN.plusMillis(1));
    }

    @Test
    void nobody_covers_without_an_end_by_being_allocated() {
        assertThat(Tie.values()).extracting(Tie::role).doesNotContain(AllocationRole.DUTY_COVER);
    }

    @Test
    void a_worker_whom_the_directory_does_not_have_is_unknown() {
        var allocating = new Allocating();
        allocating.known = false;

        assertThat(allocating.decide()).isEqualTo(Decision.refuse(RefusalCode.REFERENCE_UNKNOWN));
        assertThat(allocating.command().places(RefusalCode.REFERENCE_UNKNOWN)).containsExactly("/workerId");
    }

    @Test
    void a_case_that_is_not_there_is_no_fault_of_a_field() {
        var command = new Allocating().command();

        assertThat(command.places(RefusalCode.REFERENCE_UNKNOWN)).isEmpty();
        assertThat(command.places(RefusalCode.SELF_ALLOCATION)).containsExactly("/workerId");
        assertThat(command.places(RefusalCode.NO_FAMILY_WORKER)).containsExactly("/allocationRole");
        assertThat(command.places(RefusalCode.DATE_INVALID)).containsExactly("/until");
        assertThat(command.places(RefusalCode.CASE_CLOSED)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Allocating::new, Allocating::decide)
                .then("no such case", RefusalCode.REFERENCE_UNKNOWN, a -> a.state = CaseState.none())
                .then("themselves", RefusalCode.SELF_ALLOCATION, a -> a.by = Family.by(STRANGER, Role.MANAGER, TEN))
                .then("leads without being a family worker", RefusalCode.NO_FAMILY_WORKER, a -> a.tie = Tie.OVERSIGHT)
                .then("ends when it begins", RefusalCode.DATE_INVALID, a -> a.until = TEN)
                .tests();
    }
}
