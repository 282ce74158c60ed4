package org.candour.query.consent;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;
import static org.candour.kernel.http.AuditClass.FACTS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.kernel.calendar.London;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Caller;
import org.candour.query.disclosure.AsAt;
import org.candour.query.disclosure.AsAtParameters;
import org.candour.query.disclosure.Asked;
import org.candour.query.disclosure.CaseReadings;
import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.view.Moment;
import org.candour.query.view.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Consent in force: facts only, now or {@code asAt} a past instant or position. */
@RestController
public final class ConsentRoutes {

    private static final List<String> FIELDS = List.of("answers", "scope", "evidence", "decidingPositions");

    private final DisclosureDesk desk;
    private final View<ConsentView> consents;
    private final InstantSource clock;

    ConsentRoutes(DisclosureDesk desk, View<ConsentView> consents, InstantSource clock) {
        this.desk = desk;
        this.consents = consents;
        this.clock = clock;
    }

    /** Consent in force by person and organisation: state, thirteen answers, evidence, deciding positions. */
    @GetMapping(value = "/v1/cases/{caseId}/consent", produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = FACTS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    public Mono<ConsentAnswer> inForce(@PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        var readings = new CaseReadings(caller, caseId, "CONSENT", FIELDS);
        return desk.read(
                exchange,
                readings.one(
                        consents,
                        view -> Set.of(),
                        (view, disclosure, asAt) -> ConsentAnswer.of(view, today(exchange, asAt), asAt)));
    }

    // Whether a scan is overdue depends on the day: the day asked about, not the day of the last event before it.
    private LocalDate today(ServerWebExchange exchange, AsAt asAt) {
        Instant now = clock.instant();
        Moment moment = Asked.of(exchange.getRequest()).moment();
        if (moment == null) {
            return London.dateOf(now);
        }
        return switch (moment) {
            case Moment.AtInstant(Instant then) -> London.dateOf(then.isBefore(now) ? then : now);
            case Moment.AtPosition ignored -> London.dateOf(Instant.parse(asAt.at()));
        };
    }
}
