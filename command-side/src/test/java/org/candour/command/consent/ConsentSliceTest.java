package org.candour.command.consent;

import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.TEN;
import static org.candour.command.consent.Consenting.form;
import static org.candour.command.consent.Consenting.informed;
import static org.candour.command.consent.Consenting.informedFamily;

import java.time.InstantSource;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.candour.command.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsentSliceTest {

    private final AxonTestFixture consent = AxonTestFixture.with(
            ConsentModule.configure(
                    EventSourcingConfigurer.create(), new Settlement(InstantSource.fixed(TEN), LEAFLET)),
            c -> c.disableAxonServer());

    @AfterEach
    void stop() {
        consent.stop();
    }

    @Test
    void takes_a_form_that_meets_every_rule() {
        var command = form().captured();
        var expected = GiveConsentDecider.decide(command, informedFamily(), LEAFLET);

        consent.given()
                .events(informed())
                .when()
                .command(command)
                .then()
                .success()
                .events(expected.events().toArray());
    }

    @Test
    void keeps_that_a_form_was_not_accepted() {
        var command = form().unsigned().captured();
        var expected = GiveConsentDecider.decide(command, informedFamily(), LEAFLET);

        consent.given()
                .events(informed())
                .when()
                .command(command)
                .then()
                .success()
                .events(expected.events().toArray());
    }
}
