package org.candour.command.sharing;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.INTEGRATION_CLIENT;
import static org.candour.kernel.Role.MANAGER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.RecordedEvents;
import org.candour.command.http.CommandEdge;
import org.candour.command.http.Intake;
import org.candour.command.http.Marked;
import org.candour.command.http.Receipt;
import org.candour.command.http.Sending;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.command.sharing.ShareInformation.Argued;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.RecipientId;
import org.candour.kernel.ShareId;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.sharing.SharePurpose;
import org.candour.kernel.sharing.SharingEvent.InformationShared;
import org.candour.kernel.sharing.SharingEvent.ShareRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The HTTP commands of sharing: each turns a request into one command, and decides nothing. */
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
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"sharing.InformationShared", "sharing.ShareRefused"})
    Mono<ResponseEntity<Receipt>> share(
            @PathVariable CaseId caseId, @Marked Sending sending, @Valid @RequestBody ShareBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/shares/" + intake.newId(IdKind.SHARE, 0),
                intake -> share(caseId, intake, body));
    }

    private static ShareInformation share(CaseId caseId, Intake intake, ShareBody body) {
        var owner = KeyOwner.of(caseId);
        return new ShareInformation(
                caseId,
                intake.circumstances(),
                new ShareId(intake.newId(IdKind.SHARE, 0)),
                body.recipientId(),
                body.documentIds(),
                body.redactedDocumentIds() == null ? Set.of() : body.redactedDocumentIds(),
                body.purpose(),
                relevance(body).keySet(),
                argued(owner, intake, InformationShared.class, body),
                argued(owner, intake, ShareRefused.class, body),
                intake.sealIfGiven(owner, InformationShared.class, "recipientName", body.recipientName()),
                intake.sealIfGiven(owner, InformationShared.class, "redactionReasons", body.redactionReasons()));
    }

    private static Argued argued(KeyOwner owner, Intake intake, Class<? extends CandourEvent> event, ShareBody body) {
        var relevance = relevance(body);
        return new Argued(
                intake.sealIfGiven(owner, event, "relevance", relevance.isEmpty() ? null : relevance),
                intake.sealIfGiven(owner, event, "needStatement", body.needStatement()));
    }

    /** The text of each document by its id; of two texts for one document the last stands. */
    private static Map<DocumentId, String> relevance(ShareBody body) {
        var texts = new LinkedHashMap<DocumentId, String>();
        if (body.relevance() != null) {
            body.relevance().forEach(stated -> texts.put(stated.documentId(), stated.text()));
        }
        return texts;
    }

    /** May this be shared, with them, now? Answered 201 for yes and for no. */
    @PostMapping("/v1/cases/{caseId}/sharing-checks")
    @Audited(
            value = AuditClass.COMMAND,
            roles = {FAMILY_WORKER, MANAGER, INTEGRATION_CLIENT},
            emits = {"sharing.SharingChecked", "access.AccessRefused"})
    Mono<ResponseEntity<CheckReceipt>> check(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody CheckBody body) {
        return edge.about(
                        KeyOwner.of(caseId),
                        sending,
                        body,
                        intake -> "/v1/cases/" + caseId + "/sharing-checks",
                        intake -> check(caseId, intake, body))
                .map(this::told);
    }

    private static CheckSharing check(CaseId caseId, Intake intake, CheckBody body) {
        return new CheckSharing(
                caseId,
                intake.circumstances(),
                body.recipientId(),
                body.documentIds(),
                body.purpose(),
                body.relevanceFor() == null ? Set.of() : body.relevanceFor(),
                body.needStated());
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

    /** Why one document is relevant. */
    record RelevanceBody(
            @NotNull DocumentId documentId, @NotNull @Words String text) {}

    /** The body of {@code POST /v1/cases/{caseId}/shares}. */
    record ShareBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @Nullable RecipientId recipientId,
            @NotEmpty @Size(max = 50) List<@NotNull DocumentId> documentIds,
            @Nullable @Size(max = 50) Set<@NotNull DocumentId> redactedDocumentIds,
            @Nullable SharePurpose purpose,
            @Nullable @Size(max = 50) List<@Valid @NotNull RelevanceBody> relevance,
            @Nullable @Words String needStatement,
            @Nullable @Words String recipientName,
            @Nullable @Words String redactionReasons)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/sharing-checks}; no words are needed to ask. */
    record CheckBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull RecipientId recipientId,
            @NotEmpty @Size(max = 50) List<@NotNull DocumentId> documentIds,
            @Nullable SharePurpose purpose,
            @Nullable @Size(max = 50) Set<@NotNull DocumentId> relevanceFor,
            boolean needStated)
            implements Stated {}
}
