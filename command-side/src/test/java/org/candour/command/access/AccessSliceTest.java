package org.candour.command.access;

import static org.candour.command.Family.CASE;
import static org.candour.command.Family.LEAD;
import static org.candour.command.Family.LEAFLET;
import static org.candour.command.Family.STRANGER;
import static org.candour.command.Family.TEN;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.candour.command.Family;
import org.candour.command.Settlement;
import org.candour.kernel.Role;
import org.candour.kernel.access.AccessPurpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessSliceTest {

    private final AxonTestFixture access = AxonTestFixture.with(
            AccessModule.configure(EventSourcingConfigurer.create(), new Settlement(InstantSource.fixed(TEN), LEAFLET)),
            c -> c.disableAxonServer());

    @AfterEach
    void stop() {
        access.stop();
    }

    @Test
    void every_sort_of_look_leaves_its_event() {
        var look = new OpenRecord(
                new RecordSought(CASE),
                Family.byLead(),
                AccessPurpose.EARLY_HELP_SUPPORT,
                "RECORD",
                List.of(),
                Set.of(),
                Set.of(),
                null);
        var list = new ListRecords(
                new Reader(LEAD.value()),
                Family.byLead(),
                AccessPurpose.EARLY_HELP_SUPPORT,
                "CASELOAD",
                List.of(),
                Set.of(CASE));
        var search = new SearchLog(
                Family.by(STRANGER, Role.AUDITOR, TEN), Set.of(Role.AUDITOR), AccessPurpose.AUDIT, List.of(), 3);
        var record = RecordState.none();
        var reader = ReaderState.none();
        for (var event : Family.openedCase()) {
            record = record.evolve(event);
            reader = reader.evolve(event);
        }

        access.given()
                .events(Family.openedCase())
                .when()
                .command(look)
                .then()
                .success()
                .events(OpenRecordDecider.decide(look, record, LEAFLET).events().toArray())
                .and()
                .when()
                .command(list)
                .then()
                .success()
                .events(ListRecordsDecider.decide(list, reader, LEAFLET)
                        .events()
                        .toArray())
                .and()
                .when()
                .command(search)
                .then()
                .success()
                .events(SearchLogDecider.decide(search, LEAFLET).events().toArray());
    }

    @Test
    void a_look_at_no_case_is_refused_in_the_log() {
        var look = new OpenRecord(
                new RecordSought(null),
                Family.byLead(),
                AccessPurpose.EARLY_HELP_SUPPORT,
                "RECORD",
                List.of(),
                Set.of(),
                Set.of(),
                null);

        access.given()
                .events(Family.openedCase())
                .when()
                .command(look)
                .then()
                .success()
                .events(OpenRecordDecider.decide(look, RecordState.none(), LEAFLET)
                        .events()
                        .toArray());
    }
}
