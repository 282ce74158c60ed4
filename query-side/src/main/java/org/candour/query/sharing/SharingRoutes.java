package org.candour.query.sharing;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;
import static org.candour.kernel.http.AuditClass.WORDS;
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

/** The sharing trail: what was told to whom and what was refused, now or {@code asAt}. */
@RestController
public final class SharingRoutes {

    private static final List<String> FIELDS =
            List.of("relevance", "needStatement", "recipientName", "redactionReasons");

    private final DisclosureDesk desk;
    private final View<TrailView> trail;

    SharingRoutes(DisclosureDesk desk, View<TrailView> trail) {
        this.desk = desk;
        this.trail = trail;
    }

    /** Every share and every refusal of one, in the order of the log. */
    @GetMapping(value = "/v1/cases/{caseId}/sharing-trail", produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = WORDS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    @PageParameters
    public Mono<Page<TrailRow>> trail(@PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        var readings = new CaseReadings(caller, caseId, "SHARING_TRAIL", FIELDS);
        return desk.read(exchange, readings.page(trail, TrailRow::of));
    }
}
