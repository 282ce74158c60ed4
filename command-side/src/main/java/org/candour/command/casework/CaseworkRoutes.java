package org.candour.command.casework;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.command.http.CommandEdge;
import org.candour.command.http.Intake;
import org.candour.command.http.Receipt;
import org.candour.command.http.Sending;
import org.candour.command.http.Stated;
import org.candour.command.http.Upload;
import org.candour.command.http.Words;
import org.candour.kernel.AgencyId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Staff;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.kernel.casework.DetailKind;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.ReferralSource;
import org.candour.kernel.casework.Relationship;
import org.candour.kernel.casework.ScanState;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.candour.kernel.http.AuditClass;
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

/** The HTTP commands of casework: each turns a request into one command, and decides nothing. */
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
            value = AuditClass.COMMAND,
            roles = {FAMILY_WORKER, MANAGER},
            emits = {"casework.CaseOpened", "casework.WorkerAllocated"})
    Mono<ResponseEntity<Receipt>> open(Sending sending, @Valid @RequestBody OpenCaseBody body) {
        return edge.opening(
                command -> KeyOwner.of(new CaseId(command.newId(IdKind.CASE, 0))),
                sending,
                body,
                intake -> "/v1/cases/" + intake.newId(IdKind.CASE, 0),
                intake -> openCase(intake, body));
    }

    private static OpenCase openCase(Intake intake, OpenCaseBody body) {
        var caseId = new CaseId(intake.newId(IdKind.CASE, 0));
        return new OpenCase(
                caseId,
                intake.circumstances(),
                body.openedOn(),
                body.function(),
                body.purpose(),
                body.referralSource(),
                intake.seal(KeyOwner.of(caseId), CaseOpened.class, "familyName", body.familyName()),
                body.familyWorkers() == null ? List.of() : body.familyWorkers(),
                body.leadProfessional());
    }

    /** Somebody comes on record; they get a key of their own. */
    @PostMapping("/v1/cases/{caseId}/people")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.PersonAdded", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> addPerson(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody AddPersonBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/people",
                intake -> addPerson(caseId, intake, body));
    }

    private static AddPerson addPerson(CaseId caseId, Intake intake, AddPersonBody body) {
        var personId = new PersonId(intake.newId(IdKind.PERSON, 0));
        var owner = KeyOwner.of(personId);
        intake.createKey(owner);
        return new AddPerson(
                caseId,
                intake.circumstances(),
                personId,
                body.familyRole(),
                body.needed(),
                body.detailKinds(),
                intake.seal(owner, PersonAdded.class, "name", body.name()),
                intake.sealIfGiven(owner, PersonAdded.class, "dateOfBirth", body.dateOfBirth()),
                intake.sealIfGiven(owner, PersonAdded.class, "gender", body.gender()),
                intake.sealIfGiven(owner, PersonAdded.class, "address", body.address()),
                intake.sealIfGiven(owner, PersonAdded.class, "contactDetails", body.contactDetails()));
    }

    /** How one person is related to another. */
    @PostMapping("/v1/people/{personId}/relationships")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.RelationshipRecorded", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> recordRelationship(
            @PathVariable PersonId personId, Sending sending, @Valid @RequestBody RelationshipBody body) {
        return edge.about(
                KeyOwner.of(body.caseId()),
                sending,
                body,
                intake -> "/v1/cases/" + body.caseId() + "/people",
                intake -> new RecordRelationship(
                        body.caseId(),
                        intake.circumstances(),
                        personId,
                        body.toPersonId(),
                        body.relationship(),
                        body.from()));
    }

    /** A manager ties a worker to the case. */
    @PostMapping("/v1/cases/{caseId}/allocations")
    @Audited(value = AuditClass.COMMAND, roles = MANAGER, emits = "casework.WorkerAllocated")
    Mono<ResponseEntity<Receipt>> allocate(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody AllocationBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/allocations",
                intake -> allocateWorker(caseId, intake, body));
    }

    private AllocateWorker allocateWorker(CaseId caseId, Intake intake, AllocationBody body) {
        return new AllocateWorker(
                caseId,
                intake.circumstances(),
                body.workerId(),
                staff.knows(body.workerId()),
                body.allocationRole(),
                body.leadProfessional(),
                intake.circumstances().at(),
                body.until(),
                body.reasonCode(),
                intake.sealIfGiven(KeyOwner.of(caseId), WorkerAllocated.class, "reason", body.reason()));
    }

    /** A named person or role in an agency works with the family. */
    @PostMapping("/v1/cases/{caseId}/recipients")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.RecipientLinked", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> linkRecipient(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody RecipientBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/recipients",
                intake -> linkRecipient(caseId, intake, body));
    }

    private static LinkRecipient linkRecipient(CaseId caseId, Intake intake, RecipientBody body) {
        var owner = KeyOwner.of(caseId);
        return new LinkRecipient(
                caseId,
                intake.circumstances(),
                body.agencyId(),
                new RecipientId(intake.newId(IdKind.RECIPIENT, 0)),
                body.roleCode(),
                body.worksWith(),
                body.from(),
                intake.sealIfGiven(owner, RecipientLinked.class, "name", body.name()),
                intake.sealIfGiven(owner, RecipientLinked.class, "contact", body.contact()));
    }

    /** A document comes on record. */
    @PostMapping("/v1/cases/{caseId}/documents")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.InformationRecorded", "casework.CopyDue", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> recordInformation(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody DocumentBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/documents/" + intake.newId(IdKind.DOCUMENT, 0),
                intake -> recordInformation(caseId, intake, body));
    }

    private static RecordInformation recordInformation(CaseId caseId, Intake intake, DocumentBody body) {
        var owner = KeyOwner.of(caseId);
        return new RecordInformation(
                caseId,
                intake.circumstances(),
                new DocumentId(intake.newId(IdKind.DOCUMENT, 0)),
                body.personIds(),
                body.kind(),
                body.subKind(),
                body.purpose(),
                body.function(),
                body.source(),
                body.sourceDate(),
                body.nature(),
                body.origin(),
                body.keyDocument(),
                body.suppliedBy(),
                body.expectsNonDisclosureTo() == null ? List.of() : body.expectsNonDisclosureTo(),
                intake.seal(owner, InformationRecorded.class, "title", body.title()),
                intake.seal(owner, InformationRecorded.class, "body", body.body()),
                intake.sealIfGiven(owner, InformationRecorded.class, "needStatement", body.needStatement()),
                intake.sealIfGiven(owner, InformationRecorded.class, "otherReason", body.otherReason()));
    }

    /** A file is put beside a document: sealed while it streams in, and stored before the event that names it. */
    @PostMapping(value = "/v1/documents/{documentId}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"casework.DocumentFiled", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> fileDocument(
            @PathVariable DocumentId documentId,
            Sending sending,
            @RequestPart("file") FilePart file,
            @Valid @RequestPart(name = "filing", required = false) @Nullable FilingBody filing) {
        var body = filing == null ? new FilingBody(null, null, null) : filing;
        return edge.filing(
                documentId.value(),
                sending,
                Upload.of(file),
                body,
                CaseworkRoutes::caseKey,
                DocumentFiled.class,
                "file",
                intake -> "/v1/documents/" + documentId + "/file",
                (caseId, recorded, intake, stored) -> new FileDocument(
                        caseId,
                        intake.circumstances(),
                        documentId,
                        stored.file(),
                        stored.mediaType(),
                        ScanState.NOT_SCANNED,
                        intake.seal(KeyOwner.of(caseId), DocumentFiled.class, "fileName", stored.fileName())));
    }

    private static KeyOwner caseKey(CandourEvent maker) {
        if (maker instanceof InformationRecorded recorded) {
            return KeyOwner.of(recorded.caseId());
        }
        throw new IllegalStateException("a document id first stands where the document was recorded");
    }

    /** The optional part {@code filing} of {@code POST /v1/documents/{documentId}/files}. */
    record FilingBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis) implements Stated {}

    /** The body of {@code POST /v1/cases}. */
    record OpenCaseBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull LocalDate openedOn,
            @NotNull Function function,
            @Nullable ItemPurpose purpose,
            @NotNull ReferralSource referralSource,
            @NotNull @Words String familyName,
            @Nullable @Size(max = 20) List<WorkerId> familyWorkers,
            @Nullable WorkerId leadProfessional)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/people}. */
    record AddPersonBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull FamilyRole familyRole,
            boolean needed,
            @NotNull @Words String name,
            @Nullable LocalDate dateOfBirth,
            @Nullable @Words String gender,
            @Nullable @Words String address,
            @Nullable @Words String contactDetails)
            implements Stated {

        List<DetailKind> detailKinds() {
            var kinds = new ArrayList<DetailKind>(List.of(DetailKind.NAME));
            addIf(kinds, DetailKind.DATE_OF_BIRTH, dateOfBirth);
            addIf(kinds, DetailKind.GENDER, gender);
            addIf(kinds, DetailKind.ADDRESS, address);
            addIf(kinds, DetailKind.CONTACT, contactDetails);
            return kinds;
        }

        private static void addIf(List<DetailKind> kinds, DetailKind kind, @Nullable Object given) {
            if (given != null) {
                kinds.add(kind);
            }
        }
    }

    /** The body of {@code POST /v1/people/{personId}/relationships}; the case says which family it is about. */
    record RelationshipBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull CaseId caseId,
            @NotNull PersonId toPersonId,
            @NotNull Relationship relationship,
            @Nullable LocalDate from)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/allocations}. */
    record AllocationBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull WorkerId workerId,
            @NotNull AllocationRole allocationRole,
            boolean leadProfessional,
            @Nullable Instant until,
            @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String reasonCode,
            @Nullable @Words String reason)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/recipients}. */
    record RecipientBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @Nullable AgencyId agencyId,
            @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String roleCode,
            @NotEmpty @Size(max = 50) List<PersonId> worksWith,
            @NotNull LocalDate from,
            @Nullable @Words String name,
            @Nullable @Words String contact)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/documents}. */
    record DocumentBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotEmpty @Size(max = 50) List<PersonId> personIds,
            @Nullable InformationKind kind,
            @Nullable SubKind subKind,
            @Nullable ItemPurpose purpose,
            @NotNull Function function,
            @NotNull SourceCode source,
            @NotNull LocalDate sourceDate,
            @NotNull Nature nature,
            @NotNull Origin origin,
            boolean keyDocument,
            @Nullable PersonId suppliedBy,
            @Nullable @Size(max = 50) List<PersonId> expectsNonDisclosureTo,
            @NotNull @Words String title,
            @NotNull @Words(max = 30_000) String body,
            @Nullable @Words String needStatement,
            @Nullable @Words String otherReason)
            implements Stated {}
}
