package org.candour.command.sharing;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.INTEGRATION_CLIENT;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.http.AuditClass.COMMAND;

import jakarta.validation.Valid;
import org.candour.command.RecordedEvents;
import org.candour.command.http.CommandEdge;
import org.candour.command.http.Marked;
import org.candour.command.http.Receipt;
import org.candour.command.http.Sending;
import org.candour.kernel.CaseId;
import org.candour.kernel.http.Audited;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The HTTP commands of sharing: each says what its request is about, which command it makes, and where to look for it. */
@RestController
public final class SharingRoutes {

    private final CommandEdge edge;
    private final RecordedEvents log;

    /** Made once. */
    public SharingRoutes(CommandEdge edge, RecordedEvents log) {
        this.edge = edge;
        this.log = log;
    }

    /** A recipient is told, by the family's consent: all documents or none. */
    @PostMapping("/v1/cases/{caseId}/shares")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"sharing.InformationShared", "sharing.ShareRefused", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> share(
            @PathVariable CaseId caseId, @Marked Sending sending, @Valid @RequestBody ShareInformationBody body) {
        return edge.about(caseId, sending, body).answer(intake -> body.command(caseId, intake), trail(caseId));
    }

    /** May this be shared, with them, now? Answered 201 for yes and for no. */
    @PostMapping("/v1/cases/{caseId}/sharing-checks")
    @Audited(
            value = COMMAND,
            roles = {FAMILY_WORKER, MANAGER, INTEGRATION_CLIENT},
            emits = {"sharing.SharingChecked", "access.AccessRefused"})
    Mono<ResponseEntity<CheckReceipt>> check(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody CheckSharingBody body) {
        return edge.about(caseId, sending, body)
                .answer(intake -> body.command(caseId, intake), trail(caseId))
                .map(this::told);
    }

    private static String trail(CaseId caseId) {
        return "/v1/cases/" + caseId + "/sharing-trail";
    }

    /** The edge answers off the event loop, so the log may be read here. */
    private ResponseEntity<CheckReceipt> told(ResponseEntity<Receipt> answer) {
        var receipt = answer.getBody();
        if (receipt == null) {
            throw new IllegalStateException("an accepted command has a receipt");
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(CheckReceipt.of(receipt, log.at(receipt.position())));
    }
}
