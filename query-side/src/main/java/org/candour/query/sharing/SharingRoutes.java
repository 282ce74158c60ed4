package org.candour.query.sharing;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;
import static org.candour.kernel.http.AuditClass.WORDS;
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

/** The sharing trail: what was told to whom and what was refused, now or {@code asAt}. */
@RestController
public final class SharingRoutes {

    private static final List<String> FIELDS =
            List.of("relevance", "needStatement", "recipientName", "redactionReasons");

    private final DisclosureDesk desk;
    private final LineDesk lines;
    private final View<TrailView> trail;

    SharingRoutes(DisclosureDesk desk, LineDesk lines, View<TrailView> trail) {
        this.desk = desk;
        this.lines = lines;
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
    @InLines(TrailRow.class)
    public Mono<Page<TrailRow>> trail(@PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        return desk.read(exchange, readings(caller, caseId).page(trail, TrailRow::of));
    }

    /** The sharing trail whole, a row a line, with a closing line. */
    @GetMapping(value = "/v1/cases/{caseId}/sharing-trail", produces = APPLICATION_NDJSON_VALUE)
    @Audited(
            value = WORDS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @Hidden
    public Mono<ResponseEntity<Flux<Line>>> trailInLines(
            @PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        return lines.read(exchange, readings(caller, caseId).batch(trail, TrailRow::of));
    }

    private static CaseReadings readings(Caller caller, String caseId) {
        return new CaseReadings(caller, caseId, "SHARING_TRAIL", FIELDS);
    }
}
