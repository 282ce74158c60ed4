package org.candour.query.access;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;
import static org.candour.kernel.http.AuditClass.FACTS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.List;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Caller;
import org.candour.query.disclosure.AsAtParameters;
import org.candour.query.disclosure.CaseReadings;
import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.disclosure.Page;
import org.candour.query.disclosure.PageParameters;
import org.candour.query.view.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who has looked: granted and refused, now or {@code asAt}. Looking at it is a look too. */
@RestController
public final class AccessRoutes {

    private final DisclosureDesk desk;
    private final View<LookView> looks;

    AccessRoutes(DisclosureDesk desk, View<LookView> looks) {
        this.desk = desk;
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
    public Mono<Page<LookRow>> accesses(@PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        var readings = new CaseReadings(caller, caseId, "ACCESSES", List.of("accesses"));
        return desk.read(exchange, readings.page(looks, (held, disclosure) -> LookRow.of(held)));
    }
}
