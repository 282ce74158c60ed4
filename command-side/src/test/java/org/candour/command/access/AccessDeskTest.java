package org.candour.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.candour.command.Answer;
import org.candour.command.CandourCommand;
import org.candour.command.Family;
import org.candour.kernel.Actor;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Decision;
import org.candour.kernel.EventTypes;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessOutcome.Denied;
import org.candour.kernel.access.AccessOutcome.Granted;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.http.Caller;
import org.candour.kernel.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessDeskTest {

    private static final Caller READER = new Caller(Actor.worker(LEAD), Set.of(Role.FAMILY_WORKER), "trace");

    private final List<CandourEvent> log = new ArrayList<>();
    private final AccessDesk desk = new AccessDesk(
            this::decide,
            position -> log.get((int) position),
            InstantSource.fixed(TEN),
            InstantSource.fixed(TEN),
            () -> Family.byLead().commandId(),
            Runnable::run);

    @Test
    void a_look_that_is_granted_opens_the_words_of_the_case_and_of_those_on_record() {
        var granted = (Granted) ask(atRecord(AccessPurpose.EARLY_HELP_SUPPORT));

        assertThat(granted.owners()).containsExactlyInAnyOrder(KeyOwner.of(CASE), KeyOwner.of(MOTHER));
        assertThat(granted.permit().opens(KeyOwner.of(MOTHER), TEN)).isTrue();
        assertThat(granted.permit().opens(KeyOwner.of(ZOE), TEN)).isFalse();
        assertThat(log).hasSize(1);
    }

    @Test
    void a_look_that_is_refused_says_where_that_stands() {
        assertThat(ask(atRecord(null))).isEqualTo(new Denied(RefusalCode.PURPOSE_MISSING, 0));
    }

    @Test
    void a_list_opens_the_words_of_the_cases_it_names() {
        var granted = (Granted)
                ask(new Look.AtList(READER, AccessPurpose.EARLY_HELP_SUPPORT, "CASELOAD", List.of(), Set.of(CASE)));

        assertThat(granted.owners()).containsExactly(KeyOwner.of(CASE));
    }

    @Test
    void a_search_of_the_log_opens_nothing() {
        var auditor = new Caller(Actor.worker(LEAD), Set.of(Role.AUDITOR), "trace");

        var granted = (Granted) ask(new Look.AtLog(auditor, AccessPurpose.AUDIT, List.of(), 3));

        assertThat(granted.owners()).isEmpty();
    }

    @Test
    void a_command_about_something_without_a_key_leaves_its_try_in_the_log() {
        var elsewhere = new KeyOwner("cas_00000000000000000000000009");

        var problem = new RecordedTries(desk)
                .problem(new Caller(Actor.worker(Family.STRANGER), Set.of(Role.FAMILY_WORKER), "trace"), elsewhere);

        assertThat(problem.code()).isEqualTo("RECORD_NOT_AVAILABLE");
        assertThat(((AccessRefused) log.getFirst()).code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
    }

    @Test
    void a_try_that_cannot_be_recorded_is_told_that_the_log_is_away() {
        var tries = new RecordedTries(look -> CompletableFuture.failedFuture(new IllegalStateException("away")));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tries.problem(READER, KeyOwner.of(CASE)))
                .satisfies(told -> {
                    assertThat(told.problem().code()).isEqualTo("LOG_UNAVAILABLE");
                    assertThat(told.problem().retryAfterSeconds()).isEqualTo(1);
                });
    }

    private AccessOutcome ask(Look look) {
        return desk.ask(look).toCompletableFuture().join();
    }

    private static Look atRecord(@Nullable AccessPurpose purpose) {
        return new Look.AtRecord(READER, purpose, CASE, "RECORD", List.of(), Set.of(MOTHER, ZOE), Set.of(), null);
    }

    /** Decides as the handlers do, on a case with the mother on record, and keeps what came out. */
    private Answer decide(CandourCommand command, @Nullable Long ifMatch, String traceId) {
        var decision = switch (command) {
            case OpenRecord look -> OpenRecordDecider.decide(look, record(), LEAFLET);
            case ListRecords look -> ListRecordsDecider.decide(look, reader(), LEAFLET);
            case SearchLog look -> SearchLogDecider.decide(look, LEAFLET);
            default -> throw new AssertionError("no look");
        };
        log.addAll(decision.events());
        long position = log.size() - 1L;
        return switch (decision) {
            case Decision.Refused refused ->
                new Answer.Refused(refused.code(), LEAFLET.pack().id(), OptionalLong.of(position));
            case Decision.Accepted accepted ->
                new Answer.Accepted(
                        LEAFLET.pack().id(),
                        List.of(new Answer.Placed(
                                "evt",
                                EventTypes.nameOf(accepted.events().getFirst().getClass()),
                                position,
                                TEN)));
        };
    }

    private static RecordState record() {
        var state = RecordState.none();
        for (var event : Family.openedCase()) {
            state = state.evolve(event);
        }
        return state.evolve(Family.onRecord(MOTHER, FamilyRole.PARENT));
    }

    private static ReaderState reader() {
        var state = ReaderState.none();
        for (var event : Family.openedCase()) {
            state = state.evolve(event);
        }
        return state;
    }
}
