package org.candour.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.ZOE;
import static org.candour.command.Family.id;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.candour.command.CommandHistory.Seen;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CommandId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.casework.FamilyRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Circumstances COMMAND = Family.byLead();

    private final List<EventMessage> appended = new ArrayList<>();
    private final EventAppender log = new EventAppender() {
        @Override
        public void append(List<?> events) {
            events.forEach(event -> appended.add((EventMessage) event));
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("appended", appended);
        }
    };
    private final Settlement settlement = new Settlement(new Ticking(), LEAFLET);

    /** A clock that is never twice the same. */
    private static final class Ticking implements InstantSource {
        private Instant now = TEN;

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }
    }

    @Test
    void all_events_of_one_decision_carry_one_instant_and_ids_of_their_command() {
        var outcome = settle(null, CommandHistory.NONE, accepted());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Decided.class, decided -> {
            assertThat(decided.refusal()).isNull();
            assertThat(decided.events())
                    .extracting(Outcome.Appended::type)
                    .containsExactly("casework.PersonAdded", "casework.PersonAdded");
        });
        assertThat(appended).hasSize(2);
        assertThat(appended.get(0).timestamp()).isEqualTo(appended.get(1).timestamp());
        assertThat(appended.get(0).identifier()).isEqualTo(COMMAND.commandId().newId(IdKind.EVENT, 0));
        assertThat(appended.get(1).identifier()).isEqualTo(COMMAND.commandId().newId(IdKind.EVENT, 1));
    }

    @Test
    void a_refusal_that_is_no_event_appends_nothing() {
        var outcome = settle(null, CommandHistory.NONE, Decision.refuse(RefusalCode.NEED_NOT_STATED));

        assertThat(((Outcome.Decided) outcome).refusal()).isEqualTo(RefusalCode.NEED_NOT_STATED);
        assertThat(appended).isEmpty();
    }

    @Test
    void a_repeat_is_answered_from_its_own_events_before_if_match_is_looked_at() {
        var before = history(COMMAND.commandId(), 7);

        assertThat(settle("3", before, accepted())).isEqualTo(new Outcome.Repeated(List.of(before.newest())));
        assertThat(appended).isEmpty();
    }

    @Test
    void the_same_key_with_another_body_is_told_apart() {
        var other = CommandId.of(COMMAND.commandId().key(), new byte[] {1, 2, 3, 4});

        assertThat(settle(null, history(other, 7), accepted())).isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void what_changed_after_what_the_caller_saw_is_answered_and_nothing_is_appended() {
        var before = history(Family.byLead().commandId(), 7);

        assertThat(settle("6", before, accepted())).isEqualTo(new Outcome.Stale(List.of(before.newest())));
        assertThat(settle("6", before, Decision.refuse(RefusalCode.NOT_LEAD_PROFESSIONAL)))
                .isEqualTo(new Outcome.Stale(List.of(before.newest())));
        assertThat(appended).isEmpty();
        assertThat(settle("7", before, accepted())).isInstanceOf(Outcome.Decided.class);
        assertThat(settle(null, before, accepted())).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void whom_a_refusal_tells_nothing_of_the_record_is_told_nothing_of_what_changed() {
        var before = history(Family.byLead().commandId(), 7);
        var tried = EventSamples.sample(AccessRefused.class);

        var stranger = settle("6", before, Decision.refuse(RefusalCode.NOT_ALLOCATED, tried));

        assertThat(((Outcome.Decided) stranger).refusal()).isEqualTo(RefusalCode.NOT_ALLOCATED);
        assertThat(appended).singleElement().extracting(EventMessage::payload).isEqualTo(tried);
        assertThat(settle("6", before, Decision.refuse(RefusalCode.REFERENCE_UNKNOWN)))
                .isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void nothing_is_recorded_of_the_future_unless_the_command_is_never_refused() {
        var ahead = Family.about(TEN.plusMillis(1), COMMAND);

        var refused = settle(new Asked(ahead, false), null, CommandHistory.NONE, accepted());
        assertThat(((Outcome.Decided) refused).refusal()).isEqualTo(RefusalCode.DATE_INVALID);
        assertThat(appended).isEmpty();

        var taken = settle(new Asked(ahead, true), null, CommandHistory.NONE, accepted());
        assertThat(((Outcome.Decided) taken).refusal()).isNull();
        assertThat(appended).hasSize(2);
    }

    @Test
    void a_stranger_learns_nothing_by_a_time_to_come() {
        var tried = EventSamples.sample(AccessRefused.class);
        var ahead = new Asked(Family.about(TEN.plusMillis(1), COMMAND), false);

        var stranger = settle(ahead, null, CommandHistory.NONE, Decision.refuse(RefusalCode.NOT_ALLOCATED, tried));

        assertThat(((Outcome.Decided) stranger).refusal()).isEqualTo(RefusalCode.NOT_ALLOCATED);
        assertThat(appended).hasSize(1);
    }

    @Test
    void an_event_without_a_name_is_a_bug() {
        record Nameless(Circumstances circumstances) implements CandourEvent {}

        assertThatThrownBy(() -> settle(null, CommandHistory.NONE, Decision.accept(new Nameless(COMMAND))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nameless");
    }

    private Outcome settle(@Nullable String ifMatch, CommandHistory history, Decision decision) {
        return settle(new Asked(COMMAND, false), ifMatch, history, decision);
    }

    private Outcome settle(Asked asked, @Nullable String ifMatch, CommandHistory history, Decision decision) {
        return settlement.settle(asked, new Boundary(history), log, ifMatch, (command, state, reference) -> decision);
    }

    private record Asked(Circumstances circumstances, boolean aheadIsNow) implements CandourCommand {}

    /** Looks at nothing but which commands were answered. */
    private record Boundary(CommandHistory history) implements BoundaryState<Boundary> {

        @Override
        public Boundary with(CommandHistory next) {
            return new Boundary(next);
        }

        @Override
        public Boundary evolve(CandourEvent event) {
            return this;
        }
    }

    private static Decision accepted() {
        return Decision.accept(Family.onRecord(MOTHER, FamilyRole.PARENT), Family.onRecord(ZOE, FamilyRole.CHILD));
    }

    private static CommandHistory history(CommandId command, long position) {
        return new CommandHistory(new Seen(
                command,
                id(IdKind.EVENT, 1),
                "casework.PersonAdded",
                position,
                TEN,
                "FAMILY_WORKER",
                null,
                null,
                null));
    }
}
