package org.candour.command.operations;

import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MANAGER;
import static org.candour.command.Family.TEN;

import java.time.InstantSource;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.candour.command.Family;
import org.candour.command.Settlement;
import org.candour.kernel.Role;
import org.candour.kernel.operations.OperationsEvent.RehearsalClockSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsSliceTest {

    private final AxonTestFixture operations = AxonTestFixture.with(
            OperationsModule.configure(
                    EventSourcingConfigurer.create(), new Settlement(InstantSource.fixed(TEN), LEAFLET)),
            c -> c.disableAxonServer());

    @AfterEach
    void stop() {
        operations.stop();
    }

    @Test
    void records_what_time_it_was_set_to() {
        var circumstances = Family.by(MANAGER, Role.OPERATOR, TEN);

        operations
                .given()
                .noPriorActivity()
                .when()
                .command(SetRehearsalClock.to(TEN.plusSeconds(60), circumstances))
                .then()
                .success()
                .events(new RehearsalClockSet(Family.decided(circumstances), TEN.plusSeconds(60)));
    }

    @Test
    void records_nothing_when_it_would_go_back() {
        var before = Family.by(MANAGER, Role.OPERATOR, TEN);

        operations
                .given()
                .event(new RehearsalClockSet(Family.decided(before), TEN.plusSeconds(60)))
                .when()
                .command(SetRehearsalClock.to(TEN.plusSeconds(30), Family.by(MANAGER, Role.OPERATOR, TEN)))
                .then()
                .success()
                .noEvents();
    }
}
