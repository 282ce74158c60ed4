package org.candour.query.casework;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;
import static org.candour.kernel.http.AuditClass.FACTS;
import static org.candour.kernel.http.AuditClass.LIST;
import static org.candour.kernel.http.AuditClass.WORDS;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/**
 * Cases, their documents and recipients, and the caseload. Every read needs {@code X-Purpose}, takes
 * {@code atLeast}, and is in the log before it is answered; reads of one case take {@code asAt}.
 */
@RestController
public final class CaseworkRoutes {

    private static final String CASE = "/v1/cases/{caseId}";
    private static final String DOCUMENT = "/v1/documents/{documentId}";
    private static final List<String> CASE_FIELDS = List.of(
            "familyName", "people", "name", "dateOfBirth", "gender", "address", "contactDetails", "allocations");

    private final DisclosureDesk desk;
    private final View<CaseView> cases;
    private final View<DocumentView> documents;
    private final View<RecipientView> recipients;

    CaseworkRoutes(
            DisclosureDesk desk, View<CaseView> cases, View<DocumentView> documents, View<RecipientView> recipients) {
        this.desk = desk;
        this.cases = cases;
        this.documents = documents;
        this.recipients = recipients;
    }

    /** The caller's own caseload, oldest first. Rows without standing are left out. */
    @GetMapping(value = "/v1/cases", produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = LIST,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordsListed", "access.AccessRefused"})
    @Parameter(
            name = "atLeast",
            in = ParameterIn.QUERY,
            description = "Waits up to two seconds for the view to reach this position.",
            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
    @PageParameters
    public Mono<Page<CaseloadRow>> caseload(Caller caller, ServerWebExchange exchange) {
        return desk.read(exchange, Caseload.of(caller, cases));
    }

    /** One case: heading, people with their details, relationships, allocations. */
    @GetMapping(value = CASE, produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = WORDS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    public Mono<CaseAnswer> one(@PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        var readings = new CaseReadings(caller, caseId, "CASE", CASE_FIELDS);
        return desk.read(exchange, readings.one(cases, CaseView::personIds, CaseAnswer::of));
    }

    /** What is held about the family, in clear: kind, origin, date, people, whether a file stands beside it. */
    @GetMapping(value = CASE + "/documents", produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = FACTS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    @PageParameters
    public Mono<Page<DocumentAnswer.Facts>> documents(
            @PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        var readings = new CaseReadings(caller, caseId, "DOCUMENTS", List.of("documents"));
        return desk.read(
                exchange, readings.page(documents, (held, disclosure) -> DocumentAnswer.Facts.of(held.document())));
    }

    /** Who works with the family, by name and contact. */
    @GetMapping(value = CASE + "/recipients", produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = WORDS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    @PageParameters
    public Mono<Page<RecipientAnswer>> recipients(
            @PathVariable String caseId, Caller caller, ServerWebExchange exchange) {
        var readings = new CaseReadings(caller, caseId, "RECIPIENTS", List.of("name", "contact"));
        return desk.read(
                exchange,
                readings.page(recipients, (held, disclosure) -> RecipientAnswer.of(held.document(), disclosure)));
    }

    /** One document: its facts, title, body and need statement. */
    @GetMapping(value = DOCUMENT, produces = APPLICATION_JSON_VALUE)
    @Audited(
            value = WORDS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    public Mono<DocumentAnswer> document(@PathVariable String documentId, Caller caller, ServerWebExchange exchange) {
        var reading = new DocumentReading(caller, documentId, "DOCUMENT", List.of("title", "body", "needStatement"));
        return desk.read(exchange, reading.of(documents, DocumentAnswer::of));
    }

    /** The file beside a document, as an attachment, with the digest of its bytes in {@code Repr-Digest} (RFC 9530). */
    @GetMapping(DOCUMENT + "/file")
    @Audited(
            value = WORDS,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"access.RecordAccessed", "access.AccessRefused"})
    @AsAtParameters
    @ApiResponse(
            responseCode = "200",
            description = "The file, as it was put on record.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    public Mono<Void> file(@PathVariable String documentId, Caller caller, ServerWebExchange exchange) {
        var reading = new DocumentReading(caller, documentId, "DOCUMENT_FILE", List.of("file"));
        return desk.read(exchange, reading.of(documents, Download::of))
                .flatMap(download -> download.send(exchange.getResponse(), desk.waiting()));
    }
}
