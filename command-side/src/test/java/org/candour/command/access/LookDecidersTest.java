package org.candour.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MANAGER;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.id;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.command.ChecksInOrder;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.kernel.Actor;
import org.candour.kernel.AllocationId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessEvent.LogSearched;
import org.candour.kernel.access.AccessEvent.RecordAccessed;
import org.candour.kernel.access.AccessEvent.RecordsListed;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.DisclosurePermit;
import org.candour.kernel.access.Standing;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.kernel.casework.FamilyRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LookDecidersTest {

    private static final CaseId OTHER_CASE = new CaseId(id(IdKind.CASE, 2));
    private static final DocumentId DOCUMENT = new DocumentId(id(IdKind.DOCUMENT, 1));
    private static final AccessPurpose SUPPORT = AccessPurpose.EARLY_HELP_SUPPORT;

    @Test
    void an_allocated_worker_opens_the_record_and_those_asked_for_who_are_on_it() {
        var look = look(LEAD, SUPPORT);

        var opened = (RecordAccessed) open(look).events().getFirst();

        assertThat(opened.standing()).isEqualTo(Standing.ALLOCATED);
        assertThat(opened.personIds()).containsExactly(MOTHER);
        assertThat(opened.documentIds()).containsExactly(DOCUMENT);
        assertThat(opened.accessId().value())
                .isEqualTo(look.circumstances().commandId().newId(IdKind.ACCESS, 0));
        assertThat(opened.permitExpiresAt()).isEqualTo(TEN.plus(DisclosurePermit.LIFETIME));
    }

    @Test
    void a_look_without_a_purpose_is_refused_before_anything_else() {
        refused(open(look(STRANGER, null)), RefusalCode.PURPOSE_MISSING);
    }

    @Test
    void a_stranger_is_refused_and_so_is_a_look_at_no_case() {
        var nothing = new OpenRecord(
                new RecordSought(null), Family.byLead(), SUPPORT, "RECORD", List.of(), Set.of(), Set.of(), null);

        refused(open(look(STRANGER, SUPPORT)), RefusalCode.NOT_ALLOCATED);
        refused(OpenRecordDecider.decide(nothing, RecordState.none(), LEAFLET), RefusalCode.NOT_ALLOCATED);
    }

    @Test
    void duty_cover_and_oversight_each_have_their_own_purposes() {
        var cover = record().evolve(allocated(STRANGER, AllocationRole.DUTY_COVER, CASE, null));
        var oversight = record().evolve(allocated(MANAGER, AllocationRole.OVERSIGHT, CASE, null));

        accepted(OpenRecordDecider.decide(look(STRANGER, AccessPurpose.DUTY_COVER), cover, LEAFLET));
        refused(OpenRecordDecider.decide(look(STRANGER, SUPPORT), cover, LEAFLET), RefusalCode.PURPOSE_MISMATCH);
        accepted(OpenRecordDecider.decide(look(MANAGER, AccessPurpose.SUPERVISION), oversight, LEAFLET));
        refused(OpenRecordDecider.decide(look(MANAGER, SUPPORT), oversight, LEAFLET), RefusalCode.PURPOSE_MISMATCH);
    }

    @Test
    void cover_that_has_ended_is_no_standing() {
        var ended = record().evolve(allocated(STRANGER, AllocationRole.DUTY_COVER, CASE, TEN));

        refused(
                OpenRecordDecider.decide(look(STRANGER, AccessPurpose.DUTY_COVER), ended, LEAFLET),
                RefusalCode.NOT_ALLOCATED);
    }

    @Test
    void a_document_held_for_another_purpose_is_not_opened_for_this_one() {
        var heldForADuty =
                EventSamples.sample(InformationRecorded.class, org.candour.kernel.casework.ItemPurpose.LEGAL_DUTY);

        refused(
                OpenRecordDecider.decide(look(LEAD, SUPPORT), record().evolve(heldForADuty), LEAFLET),
                RefusalCode.PURPOSE_MISMATCH);
        accepted(OpenRecordDecider.decide(
                look(LEAD, AccessPurpose.SAFEGUARDING), record().evolve(heldForADuty), LEAFLET));
    }

    @Test
    void a_list_names_the_cases_of_the_worker_and_no_other() {
        var state = ReaderState.none().evolve(allocated(LEAD, AllocationRole.FAMILY_WORKER, CASE, null));

        var listed =
                (RecordsListed) list(Family.byLead(), SUPPORT, state).events().getFirst();

        assertThat(listed.caseIds()).containsExactly(CASE);
        assertThat(listed.count()).isEqualTo(1);
    }

    @Test
    void a_list_for_a_purpose_that_the_tie_does_not_allow_is_empty() {
        var state = ReaderState.none().evolve(allocated(MANAGER, AllocationRole.OVERSIGHT, CASE, null));
        var manager = Family.by(MANAGER, Role.MANAGER, TEN);

        assertThat(((RecordsListed) list(manager, SUPPORT, state).events().getFirst()).caseIds())
                .isEmpty();
        assertThat(((RecordsListed) list(manager, AccessPurpose.SUPERVISION, state)
                                .events()
                                .getFirst())
                        .caseIds())
                .containsExactly(CASE);
    }

    @Test
    void a_list_needs_a_purpose() {
        refused(list(Family.byLead(), null, ReaderState.none()), RefusalCode.PURPOSE_MISSING);
    }

    @Test
    void the_log_is_read_by_those_who_watch_over_it_each_for_their_own_purposes() {
        assertThat(search(Role.AUDITOR, AccessPurpose.AUDIT).events()).hasExactlyElementsOfTypes(LogSearched.class);
        accepted(search(Role.RECORDS_OFFICER, AccessPurpose.SECURITY_INVESTIGATION));
        accepted(search(Role.OPERATOR, AccessPurpose.OPERATIONS));
        refused(search(Role.OPERATOR, AccessPurpose.AUDIT), RefusalCode.PURPOSE_MISMATCH);
        refused(search(Role.FAMILY_WORKER, AccessPurpose.AUDIT), RefusalCode.ROLE_NOT_ALLOWED);
        refused(search(Role.AUDITOR, null), RefusalCode.PURPOSE_MISSING);
    }

    @Test
    void each_boundary_reads_what_its_state_looks_at() {
        assertThat(EventSamples.types(RecordState.boundary(new RecordSought(CASE))))
                .isEqualTo(EventSamples.evolved(List.of(RecordState.none())));
        assertThat(EventSamples.types(ReaderState.boundary(new Reader(LEAD.value()))))
                .isEqualTo(EventSamples.evolved(List.of(ReaderState.none())));
    }

    /** A look while it can still be spoiled. */
    private static final class Looking {
        RecordState state = record();
        WorkerId worker = LEAD;

        @Nullable
        AccessPurpose purpose = SUPPORT;

        Decision decide() {
            return OpenRecordDecider.decide(look(worker, purpose), state, LEAFLET);
        }
    }

    /** Section 5.5 of the rules without its first, which is the edge's, and its last, which needs a disposal. */
    @TestFactory
    Stream<DynamicTest> checks_of_a_look_in_order() {
        var refused = AccessRefused.class;
        return ChecksInOrder.of(Looking::new, Looking::decide)
                .then("no purpose", RefusalCode.PURPOSE_MISSING, refused, l -> l.purpose = null)
                .then("a stranger", RefusalCode.NOT_ALLOCATED, refused, l -> {
                    l.worker = STRANGER;
                    l.state = record();
                })
                .then(
                        "purpose of another standing",
                        RefusalCode.PURPOSE_MISMATCH,
                        refused,
                        l -> l.purpose = AccessPurpose.SUPERVISION)
                .then(
                        "held for another purpose",
                        RefusalCode.PURPOSE_MISMATCH,
                        refused,
                        l -> l.state = l.state.evolve(EventSamples.sample(
                                InformationRecorded.class, org.candour.kernel.casework.ItemPurpose.LEGAL_DUTY)))
                .tests();
    }

    @Test
    void an_actor_who_is_no_worker_sees_no_record_and_no_case() {
        var client = Family.byLead();
        var by = Circumstances.undecided(
                client.at(),
                client.at(),
                new Actor(Actor.Kind.CLIENT, LEAD.value()),
                Role.INTEGRATION_CLIENT,
                client.channel(),
                client.commandId(),
                null);
        var look = new OpenRecord(new RecordSought(CASE), by, SUPPORT, "RECORD", List.of(), Set.of(), Set.of(), null);
        var tied = ReaderState.none().evolve(allocated(LEAD, AllocationRole.FAMILY_WORKER, CASE, null));

        refused(open(look), RefusalCode.NOT_ALLOCATED);
        assertThat(((RecordsListed) list(by, SUPPORT, tied).events().getFirst()).caseIds())
                .isEmpty();
    }

    private static RecordState record() {
        var state = RecordState.none();
        for (var event : Family.openedCase()) {
            state = state.evolve(event);
        }
        return state.evolve(Family.onRecord(MOTHER, FamilyRole.PARENT))
                .evolve(EventSamples.sample(InformationRecorded.class));
    }

    private static OpenRecord look(WorkerId worker, @Nullable AccessPurpose purpose) {
        return new OpenRecord(
                new RecordSought(CASE),
                Family.by(worker, Role.FAMILY_WORKER, TEN),
                purpose,
                "RECORD",
                List.of("name"),
                Set.of(MOTHER, ZOE),
                Set.of(DOCUMENT, new DocumentId(id(IdKind.DOCUMENT, 9))),
                null);
    }

    private static Decision open(OpenRecord look) {
        return OpenRecordDecider.decide(look, record(), LEAFLET);
    }

    private static Decision list(Circumstances by, @Nullable AccessPurpose purpose, ReaderState state) {
        var command = new ListRecords(
                new Reader(by.actor().id()), by, purpose, "CASELOAD", List.of(), Set.of(CASE, OTHER_CASE));
        return ListRecordsDecider.decide(command, state, LEAFLET);
    }

    private static Decision search(Role role, @Nullable AccessPurpose purpose) {
        var by = Family.by(STRANGER, role, TEN);
        return SearchLogDecider.decide(new SearchLog(by, Set.of(role), purpose, List.of(), 3), LEAFLET);
    }

    private static CandourEvent allocated(
            WorkerId worker, AllocationRole role, CaseId caseId, @Nullable Instant until) {
        return new WorkerAllocated(
                Family.decided(Family.byLead()),
                caseId,
                worker,
                new AllocationId(id(IdKind.ALLOCATION, 1)),
                role,
                false,
                TEN.minusSeconds(60),
                until,
                null,
                null,
                null);
    }

    private static void accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
    }

    private static void refused(Decision decision, RefusalCode code) {
        var refused = (AccessRefused) decision.events().getFirst();
        assertThat(refused.code()).isEqualTo(code);
    }
}
