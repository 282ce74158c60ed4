package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MANAGER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.caseWords;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.Family;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ReferralSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OpenCaseDeciderTest {

    /** A manager opens the case with two family workers, of whom one leads. */
    private static final class Opening {
        CaseState state = CaseState.none();
        Circumstances by = Family.by(MANAGER, Role.MANAGER, TEN);

        @Nullable
        ItemPurpose purpose = ItemPurpose.EARLY_HELP_SUPPORT;

        List<WorkerId> workers = List.of(LEAD, STRANGER);

        @Nullable
        WorkerId lead = LEAD;

        LocalDate openedOn = LocalDate.of(2027, 1, 18);
        Set<WorkerId> unknown = Set.of();

        OpenCase command() {
            return new OpenCase(
                    CASE,
                    by,
                    openedOn,
                    Function.SOCIAL_SERVICES,
                    purpose,
                    ReferralSource.FAMILY,
                    caseWords(),
                    workers,
                    lead,
                    unknown);
        }

        Decision decide() {
            return OpenCaseDecider.decide(command(), state, LEAFLET);
        }
    }

    @Test
    void opens_the_case_and_ties_each_family_worker_to_it() {
        var events = new Opening().decide().events();

        assertThat(events)
                .hasExactlyElementsOfTypes(CaseOpened.class, WorkerAllocated.class, WorkerAllocated.class)
                .allSatisfy(
                        event -> assertThat(event.circumstances().policyPack()).isEqualTo("leaflet-strict"));
        var lead = (WorkerAllocated) events.get(1);
        var other = (WorkerAllocated) events.get(2);
        assertThat(lead.workerId()).isEqualTo(LEAD);
        assertThat(lead.allocationRole()).isEqualTo(AllocationRole.FAMILY_WORKER);
        assertThat(lead.leadProfessional()).isTrue();
        assertThat(lead.from()).isEqualTo(TEN);
        assertThat(other.leadProfessional()).isFalse();
        assertThat(other.allocationId()).isNotEqualTo(lead.allocationId());
    }

    @Test
    void a_case_may_begin_before_anybody_leads_it() {
        var opening = new Opening();
        opening.lead = null;

        assertThat(opening.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whoever_leads_is_one_of_the_family_workers() {
        var opening = new Opening();
        opening.workers = List.of(STRANGER);

        assertThat(opening.decide()).isEqualTo(Decision.refuse(RefusalCode.NO_FAMILY_WORKER));
    }

    @Test
    void says_which_places_name_somebody_whom_the_directory_does_not_have() {
        var opening = new Opening();
        opening.workers = List.of(LEAD, STRANGER);
        opening.unknown = Set.of(STRANGER);
        assertThat(opening.command().places(RefusalCode.REFERENCE_UNKNOWN)).containsExactly("/familyWorkers/1");

        opening.lead = STRANGER;
        assertThat(opening.command().places(RefusalCode.REFERENCE_UNKNOWN))
                .containsExactly("/familyWorkers/1", "/leadProfessional");
    }

    @Test
    void the_day_of_opening_may_be_today_in_london_and_not_tomorrow() {
        var opening = new Opening();
        opening.by = Family.by(MANAGER, Role.MANAGER, Instant.parse("2027-06-30T23:30:00Z"));
        opening.openedOn = LocalDate.of(2027, 7, 1);
        assertThat(opening.decide()).isInstanceOf(Decision.Accepted.class);

        opening.openedOn = LocalDate.of(2027, 7, 2);
        assertThat(opening.decide()).isEqualTo(Decision.refuse(RefusalCode.DATE_INVALID));
        assertThat(opening.command().places(RefusalCode.DATE_INVALID)).containsExactly("/openedOn");
        assertThat(opening.command().places(RefusalCode.NO_FAMILY_WORKER)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> checks_in_order() {
        return ChecksInOrder.of(Opening::new, Opening::decide)
                .then("nobody has that id", RefusalCode.REFERENCE_UNKNOWN, o -> o.unknown = Set.of(STRANGER))
                .then("the case exists", RefusalCode.ALREADY_DECIDED, o -> o.state = Caseworking.family())
                .then("no purpose", RefusalCode.PURPOSE_MISSING, o -> o.purpose = null)
                .then("no basis", RefusalCode.LAWFUL_BASIS_MISSING, o -> o.by = Family.withoutBasis(o.by))
                .then("nobody to work with the family", RefusalCode.NO_FAMILY_WORKER, o -> {
                    o.workers = List.of();
                    o.lead = null;
                })
                .then("tomorrow", RefusalCode.DATE_INVALID, o -> o.openedOn = LocalDate.of(2027, 1, 19))
                .tests();
    }
}
