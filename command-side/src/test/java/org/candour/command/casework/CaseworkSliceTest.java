package org.candour.command.casework;

import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.MOTHER;
import static org.candour.command.Family.TEN;
import static org.candour.command.Family.words;

import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.candour.command.Family;
import org.candour.command.Settlement;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Role;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseworkSliceTest {

    private final AxonTestFixture casework = AxonTestFixture.with(
            CaseworkModule.configure(
                    EventSourcingConfigurer.create(), new Settlement(InstantSource.fixed(TEN), LEAFLET)),
            c -> c.disableAxonServer());

    @AfterEach
    void stop() {
        casework.stop();
    }

    @Test
    void records_a_person_of_an_open_case() {
        var circumstances = Family.byLead();
        var name = words(KeyOwner.of(MOTHER));

        casework.given()
                .events(Family.openedCase())
                .when()
                .command(new AddPerson(
                        CASE,
                        circumstances,
                        MOTHER,
                        FamilyRole.PARENT,
                        true,
                        List.of(DetailKind.NAME),
                        name,
                        null,
                        null,
                        null,
                        null))
                .then()
                .success()
                .events(new PersonAdded(
                        Family.decided(circumstances.in(Role.LEAD_PROFESSIONAL)),
                        CASE,
                        MOTHER,
                        FamilyRole.PARENT,
                        List.of(DetailKind.NAME),
                        name,
                        null,
                        null,
                        null,
                        null));
    }
}
