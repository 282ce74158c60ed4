package org.candour.command.sharing;

import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.TEN;
import static org.candour.command.sharing.Sharing.asking;

import java.time.InstantSource;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.candour.command.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharingSliceTest {

    private final AxonTestFixture sharing = AxonTestFixture.with(
            SharingModule.configure(
                    EventSourcingConfigurer.create(), new Settlement(InstantSource.fixed(TEN), LEAFLET)),
            c -> c.disableAxonServer());

    @AfterEach
    void stop() {
        sharing.stop();
    }

    @Test
    void tells_a_recipient_what_the_family_agreed_to() {
        var command = asking().share();
        var expected = ShareInformationDecider.decide(command, Sharing.after(Sharing.consentingFamily()), LEAFLET);

        sharing.given()
                .events(Sharing.consentingFamily())
                .when()
                .command(command)
                .then()
                .success()
                .events(expected.events().toArray());
    }

    @Test
    void answers_a_check_with_an_event() {
        var command = asking().check();
        var expected = CheckSharingDecider.decide(command, Sharing.after(Sharing.linkedFamily()), LEAFLET);

        sharing.given()
                .events(Sharing.linkedFamily())
                .when()
                .command(command)
                .then()
                .success()
                .events(expected.events().toArray());
    }
}
