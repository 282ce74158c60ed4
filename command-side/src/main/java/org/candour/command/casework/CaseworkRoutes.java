package org.candour.command.casework;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.http.AuditClass.COMMAND;

import jakarta.validation.Valid;
import org.candour.command.http.CommandEdge;
import org.candour.command.http.Named;
import org.candour.command.http.Receipt;
import org.candour.command.http.Sending;
import org.candour.command.http.Upload;
import org.candour.kernel.CaseId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.Staff;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.http.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The HTTP commands of casework: each says what its request is about, which command it makes, and where to look for it. */
@RestController
public final class CaseworkRoutes {

    private final CommandEdge edge;
    private final Staff staff;

    /** Made once. */
    public CaseworkRoutes(CommandEdge edge, Staff staff) {
        this.edge = edge;
        this.staff = staff;
    }

    /** A family's time with the service begins; the case gets a key of its own. */
    @PostMapping("/v1/cases")
    @Audited(
            value = COMMAND,
            roles = {FAMILY_WORKER, MANAGER},
            emits = {"casework.CaseOpened", "casework.WorkerAllocated"})
    Mono<ResponseEntity<Receipt>> open(Sending sending, @Valid @RequestBody OpenCaseBody body) {
        return edge.opening(OpenCaseBody::caseId, sending, body)
                .answer(intake -> body.command(staff, intake), opened -> "/v1/cases/" + opened.caseId());
    }

    /** Somebody comes on record; they get a key of their own. */
    @PostMapping("/v1/cases/{caseId}/people")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.PersonAdded", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> addPerson(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody AddPersonBody body) {
        return edge.about(caseId, sending, body).answer(intake -> body.command(caseId, intake), "/v1/cases/" + caseId);
    }

    /** How one person is related to another. */
    @PostMapping("/v1/people/{personId}/relationships")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.RelationshipRecorded", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> recordRelationship(
            @PathVariable PersonId personId, Sending sending, @Valid @RequestBody RecordRelationshipBody body) {
        return edge.about(body.caseId(), sending, body)
                .answer(intake -> body.command(personId, intake), "/v1/cases/" + body.caseId());
    }

    /** A manager ties a worker to the case. */
    @PostMapping("/v1/cases/{caseId}/allocations")
    @Audited(
            value = COMMAND,
            roles = MANAGER,
            emits = {"casework.WorkerAllocated", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> allocate(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody AllocateWorkerBody body) {
        return edge.about(caseId, sending, body)
                .answer(intake -> body.command(caseId, staff, intake), "/v1/cases/" + caseId);
    }

    /** A named person or role in an agency works with the family. */
    @PostMapping("/v1/cases/{caseId}/recipients")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.RecipientLinked", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> linkRecipient(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody LinkRecipientBody body) {
        return edge.about(caseId, sending, body)
                .answer(intake -> body.command(caseId, intake), "/v1/cases/" + caseId + "/recipients");
    }

    /** A document comes on record. */
    @PostMapping("/v1/cases/{caseId}/documents")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.InformationRecorded", "casework.CopyDue", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> recordInformation(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody RecordInformationBody body) {
        return edge.about(caseId, sending, body)
                .answer(intake -> body.command(caseId, intake), recorded -> "/v1/documents/" + recorded.documentId());
    }

    /** A file is put beside a document: sealed while it streams in, and stored before the event that names it. */
    @PostMapping(value = "/v1/documents/{documentId}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.DocumentFiled", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> fileDocument(
            @PathVariable DocumentId documentId,
            Sending sending,
            @RequestPart("file") FilePart file,
            @Valid @RequestPart(name = "filing", required = false) @Nullable FileDocumentBody filing) {
        var body = filing == null ? FileDocumentBody.NONE : filing;
        return edge.filing(
                        new Named<>(documentId.value(), InformationRecorded.class, InformationRecorded::caseId),
                        sending,
                        body,
                        Upload.of(file),
                        DocumentFiled.class,
                        recorded -> KeyOwner.of(recorded.caseId()))
                .answer(filed -> body.command(documentId, filed), "/v1/documents/" + documentId + "/file");
    }
}
