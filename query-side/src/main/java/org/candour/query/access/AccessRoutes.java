package org.candour.query.access;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;
import static org.candour.kernel.http.AuditClass.FACTS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Caller;
import org.candour.query.disclosure.AsAtParameters;
import org.candour.query.disclosure.CaseReadings;
import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.disclosure.InLines;
import org.candour.query.disclosure.Line;
import org.candour.query.disclosure.LineDesk;
import org.candour.query.disclosure.Page;
import org.candour.query.disclosure.PageParameters;
import org.candour.query.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has looked: granted and refused, now or {@code asAt}. Looking at it is a look too. */
@RestController
public final class AccessRoutes {

    private final DisclosureDesk desk;
    private final LineDesk lines;
    private final View<LookView> looks;

    AccessRoutes(DisclosureDesk desk, LineDesk lines, View<LookView> looks) {
        this.desk = desk;
        this.lines = lines;
        this.looks = looks;
    }

    /** Every look at the case, and every one that was refused, in the order of the log. */
    @GetMapping(value = "/v1/cases/{caseId}/accesses", produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = FACTS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    @PageParameters
    @InLines(LookRow.class)
    public Mono<Page<LookRow>> accesses(@PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        return desk.read(exchange, readings(caller, caseId).page(looks, (held, disclosure) -> LookRow.of(held)));
    }

    /** Who has looked, whole and as of one position, a row a line, with a closing line: it does not follow its own looks. */
    @GetMapping(value = "/v1/cases/{caseId}/accesses", produces = APPLICATION_NDJSON_VALUE)
    @Audited(
            value = FACTS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @Hidden
    public Mono<ResponseEntity<Flux<Line>>> accessesInLines(
            @PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        return lines.read(exchange, readings(caller, caseId).batch(looks, (held, disclosure) -> LookRow.of(held)));
    }

    private static CaseReadings readings(Caller caller, String caseId) {
        return new CaseReadings(caller, caseId, "ACCESSES", List.of("accesses"));
    }
}
