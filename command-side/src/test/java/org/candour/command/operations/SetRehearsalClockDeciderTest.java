package org.candour.command.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MANAGER;
import static org.candour.command.Family.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.candour.command.Family;
import org.candour.kernel.Decision;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.operations.OperationsEvent.RehearsalClockSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SetRehearsalClockDeciderTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void sets_the_clock_forward() {
        var command = set(TEN.plus(HOUR));

        assertThat(decide(command, RehearsalState.none()))
                .isEqualTo(Decision.accept(
                        new RehearsalClockSet(Family.decided(command.circumstances()), TEN.plus(HOUR))));
    }

    @Test
    void sets_the_clock_forward_again() {
        var state = RehearsalState.none().evolve(new RehearsalClockSet(set(TEN).circumstances(), TEN.plus(HOUR)));

        assertThat(decide(set(TEN.plus(HOUR).plusMillis(1)), state)).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(set(TEN.plus(HOUR)), state)).isEqualTo(Decision.refuse(RefusalCode.DATE_INVALID));
    }

    static Stream<Instant> notForward() {
        return Stream.of(TEN, TEN.minusMillis(1));
    }

    @ParameterizedTest
    @MethodSource("notForward")
    void refuses_to_stand_still_or_to_go_back(Instant instant) {
        assertThat(decide(set(instant), RehearsalState.none())).isEqualTo(Decision.refuse(RefusalCode.DATE_INVALID));
    }

    @Test
    void refuses_what_is_not_past_the_last_setting() {
        var earlier = set(TEN.plus(HOUR.multipliedBy(2)));
        var state = RehearsalState.none()
                .evolve(new RehearsalClockSet(earlier.circumstances(), TEN.plus(HOUR.multipliedBy(2))));

        assertThat(decide(set(TEN.plus(HOUR)), state)).isEqualTo(Decision.refuse(RefusalCode.DATE_INVALID));
    }

    private static Decision decide(SetRehearsalClock command, RehearsalState state) {
        return SetRehearsalClockDecider.decide(command, state, LEAFLET);
    }

    private static SetRehearsalClock set(Instant instant) {
        return SetRehearsalClock.to(instant, Family.by(MANAGER, Role.OPERATOR, TEN));
    }
}
