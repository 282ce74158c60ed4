package org.candour.command.consent;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.command.http.CommandEdge;
import org.candour.command.http.Intake;
import org.candour.command.http.Marked;
import org.candour.command.http.Receipt;
import org.candour.command.http.Sending;
import org.candour.command.http.Stated;
import org.candour.command.http.Upload;
import org.candour.command.http.Words;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.ConsentId;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Sealed;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentEvent.ConsultationHeld;
import org.candour.kernel.consent.ConsentEvent.PrEvidenced;
import org.candour.kernel.consent.ConsentEvent.WithdrawalConfirmed;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.consent.ExplanationPoint;
import org.candour.kernel.consent.FormAnswer;
import org.candour.kernel.consent.NoticeMethod;
import org.candour.kernel.consent.NoticeTopic;
import org.candour.kernel.consent.PrBasis;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.sharing.SharePurpose;
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

/** The HTTP commands of consent: each turns a request into one command, and decides nothing. */
@RestController
public final class ConsentRoutes {

    private final CommandEdge edge;

    /** Made once. */
    public ConsentRoutes(CommandEdge edge) {
        this.edge = edge;
    }

    /** Somebody was given the notice. */
    @PostMapping("/v1/cases/{caseId}/notices-given")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.NoticeProvided", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> provideNotice(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody NoticeBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/notices-given",
                intake -> new ProvideNotice(
                        caseId,
                        intake.circumstances(),
                        body.personId(),
                        body.noticeVersion(),
                        body.topics(),
                        body.method(),
                        body.givenOn(),
                        body.interpreter()));
    }

    /** The lead professional talked sharing over with the family. */
    @PostMapping("/v1/cases/{caseId}/consultations")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.ConsultationHeld", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> holdConsultation(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody ConsultationBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/consultations",
                intake -> holdConsultation(caseId, intake, body));
    }

    private static HoldConsultation holdConsultation(CaseId caseId, Intake intake, ConsultationBody body) {
        var owner = KeyOwner.of(caseId);
        return new HoldConsultation(
                caseId,
                intake.circumstances(),
                body.withPersonIds(),
                new ConsultationId(intake.newId(IdKind.CONSULTATION, 0)),
                intake.circumstances().at(),
                body.recipientIds(),
                body.shareableKinds(),
                body.documentIds(),
                body.purpose(),
                intake.seal(owner, ConsultationHeld.class, "discussed", body.discussed()),
                intake.sealIfGiven(owner, ConsultationHeld.class, "why", body.why()));
    }

    /** Points a person must know were explained. */
    @PostMapping("/v1/cases/{caseId}/explanations")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.ExplanationGiven", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> giveExplanation(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody ExplanationBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/explanations",
                intake -> new GiveExplanation(
                        caseId,
                        intake.circumstances(),
                        body.personId(),
                        new ExplanationId(intake.newId(IdKind.EXPLANATION, 0)),
                        body.points(),
                        intake.circumstances().at(),
                        body.language(),
                        body.interpreter()));
    }

    /** Parental responsibility follows from the relationships on record. */
    @PostMapping("/v1/people/{personId}/parental-responsibility-presumptions")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.PrPresumed", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> presumePr(
            @PathVariable PersonId personId, Sending sending, @Valid @RequestBody PresumptionBody body) {
        return edge.about(
                KeyOwner.of(body.caseId()),
                sending,
                body,
                intake -> "/v1/cases/" + body.caseId() + "/people",
                intake -> new PresumePr(
                        body.caseId(), intake.circumstances(), personId, body.childId(), body.presumption()));
    }

    /** Parental responsibility was shown by a document. */
    @PostMapping("/v1/people/{personId}/parental-responsibility-evidences")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.PrEvidenced", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> evidencePr(
            @PathVariable PersonId personId, Sending sending, @Valid @RequestBody EvidenceBody body) {
        return edge.about(
                KeyOwner.of(body.caseId()),
                sending,
                body,
                intake -> "/v1/cases/" + body.caseId() + "/people",
                intake -> new EvidencePr(
                        body.caseId(),
                        intake.circumstances(),
                        personId,
                        body.childId(),
                        body.evidence(),
                        body.seenOn(),
                        intake.sealIfGiven(
                                KeyOwner.of(personId),
                                PrEvidenced.class,
                                "evidenceReference",
                                body.evidenceReference())));
    }

    /** A consent form, on paper or on screen, with its two separate questions. */
    @PostMapping("/v1/cases/{caseId}/consent-forms")
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {
                "consent.ConsentFormCaptured",
                "consent.ConsentGiven",
                "consent.ConsentRefused",
                "consent.ConsentLapsed",
                "consent.ConsentNotAccepted",
                "access.AccessRefused"
            })
    Mono<ResponseEntity<Receipt>> giveConsent(
            @PathVariable CaseId caseId, @Marked Sending sending, @Valid @RequestBody ConsentFormBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/consent",
                intake -> giveConsent(caseId, intake, body));
    }

    private static GiveConsent giveConsent(CaseId caseId, Intake intake, ConsentFormBody body) {
        var signer = KeyOwner.of(body.personId());
        nameConsents(intake, body);
        return new GiveConsent(
                caseId,
                intake.circumstances(),
                body.personId(),
                body.formVersion(),
                body.childIds() == null ? List.of() : body.childIds(),
                body.pagesPresent(),
                body.parentalConsent(),
                body.approach(),
                body.share(),
                body.boxes() == null ? Map.of() : body.boxes(),
                body.namedRecipientIds() == null ? List.of() : body.namedRecipientIds(),
                body.signaturePresent(),
                body.signedOn(),
                written(intake, signer, "familyName", body.familyName()),
                written(intake, signer, "namesAndDatesAsWritten", body.namesAndDatesAsWritten()),
                written(intake, signer, "address", body.address()),
                written(intake, signer, "relationshipAsWritten", body.relationshipAsWritten()),
                written(intake, signer, "signerName", body.signerName()),
                null);
    }

    /** The receipt names the consents that the form makes, the one to approach first. */
    private static void nameConsents(Intake intake, ConsentFormBody body) {
        if (body.approach() == FormAnswer.YES) {
            intake.newId(IdKind.CONSENT, 0);
        }
        if (body.share() == FormAnswer.YES) {
            intake.newId(IdKind.CONSENT, 1);
        }
    }

    private static @Nullable Sealed written(Intake intake, KeyOwner signer, String field, @Nullable String words) {
        return intake.sealIfGiven(signer, ConsentFormCaptured.class, field, words);
    }

    /** The scan of the signed form; late is accepted. */
    @PostMapping(value = "/v1/consents/{consentId}/evidence-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Audited(
            value = AuditClass.COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.ConsentEvidenceUploaded", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> uploadEvidence(
            @PathVariable ConsentId consentId,
            Sending sending,
            @RequestPart("file") FilePart file,
            @Valid @RequestPart("scan") ScanBody body) {
        return edge.filing(
                consentId.value(),
                sending,
                Upload.of(file),
                body,
                ConsentRoutes::giver,
                ConsentEvidenceUploaded.class,
                "file",
                intake -> "/v1/documents/" + intake.newId(IdKind.DOCUMENT, 0),
                (caseId, given, intake, stored) -> new UploadConsentEvidence(
                        caseId,
                        intake.circumstances(),
                        consentId,
                        new DocumentId(intake.newId(IdKind.DOCUMENT, 0)),
                        stored.file(),
                        body.pages(),
                        intake.seal(giver(given), ConsentEvidenceUploaded.class, "scan", stored.fileName())));
    }

    /** Somebody says no to some organisations or for some people, and keeps the rest. */
    @PostMapping("/v1/consents/{consentId}/scope-changes")
    @Audited(
            value = AuditClass.COMMAND,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = "consent.ConsentScopeChanged")
    Mono<ResponseEntity<Receipt>> changeScope(
            @PathVariable ConsentId consentId, Sending sending, @Valid @RequestBody ScopeBody body) {
        return edge.within(
                consentId.value(),
                sending,
                body,
                intake -> "/v1/consents/" + consentId,
                (caseId, given, intake) -> new ChangeConsentScope(
                        caseId,
                        intake.circumstances(),
                        consentId,
                        listed(body.boxesExcluded()),
                        listed(body.boxesAllowed()),
                        listed(body.recipientIdsExcluded()),
                        listed(body.personIdsNoLongerCovered()),
                        intake.sealIfGiven(giver(given), ConsentScopeChanged.class, "words", body.words())));
    }

    /** Somebody takes consent back; never refused, and not made to wait. */
    @PostMapping("/v1/cases/{caseId}/withdrawals")
    @Audited(
            value = AuditClass.COMMAND,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"consent.ConsentWithdrawn", "consent.ConsentRefused"})
    Mono<ResponseEntity<Receipt>> withdraw(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody WithdrawalBody body) {
        return edge.about(
                KeyOwner.of(caseId),
                sending,
                body,
                intake -> "/v1/cases/" + caseId + "/consent",
                intake -> new WithdrawConsent(
                        caseId,
                        intake.circumstances(),
                        body.personId(),
                        body.kinds(),
                        intake.sealIfGiven(
                                KeyOwner.of(body.personId()), ConsentWithdrawn.class, "words", body.words())));
    }

    /** A letter confirms a withdrawal. */
    @PostMapping("/v1/consents/{consentId}/withdrawal-confirmations")
    @Audited(
            value = AuditClass.COMMAND,
            roles = {FAMILY_WORKER, RECORDS_OFFICER},
            emits = {"consent.WithdrawalConfirmed", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> confirmWithdrawal(
            @PathVariable ConsentId consentId, Sending sending, @Valid @RequestBody LetterBody body) {
        return edge.within(
                consentId.value(), sending, body, intake -> "/v1/consents/" + consentId, (caseId, given, intake) -> {
                    var letter = intake.seal(giver(given), WithdrawalConfirmed.class, "letter", body.letter());
                    return new ConfirmWithdrawal(
                            caseId, intake.circumstances(), consentId, body.sentOn(), digestOf(letter), letter);
                });
    }

    private static KeyOwner giver(CandourEvent maker) {
        if (maker instanceof ConsentGiven given) {
            return KeyOwner.of(given.personId());
        }
        throw new IllegalStateException("a consent id first stands where the consent was given");
    }

    /** A digest of anything personal is that of its sealed bytes. */
    private static String digestOf(Sealed sealed) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Base64.getDecoder().decode(sealed.sealed())));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    /** The body of {@code POST /v1/cases/{caseId}/notices-given}. */
    record NoticeBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull PersonId personId,
            @NotNull @Pattern(regexp = "[0-9a-z.-]{1,20}") String noticeVersion,
            @NotNull Set<NoticeTopic> topics,
            @NotNull NoticeMethod method,
            @NotNull LocalDate givenOn,
            boolean interpreter)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/consultations}; it was held at {@code at}. */
    record ConsultationBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotEmpty @Size(max = 50) List<PersonId> withPersonIds,
            @NotNull @Size(max = 50) List<RecipientId> recipientIds,
            @NotNull @Size(max = 10) List<ShareableKind> shareableKinds,
            @NotNull @Size(max = 50) List<DocumentId> documentIds,
            @Nullable SharePurpose purpose,
            @NotNull @Words String discussed,
            @Nullable @Words String why)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/explanations}; it was given at {@code at}. */
    record ExplanationBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull PersonId personId,
            @NotNull Set<ExplanationPoint> points,

            @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @Size(max = 35)
            String language,

            boolean interpreter)
            implements Stated {}

    /** The body of {@code POST /v1/people/{personId}/parental-responsibility-presumptions}. */
    record PresumptionBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull CaseId caseId,
            @NotNull PersonId childId,
            @NotNull PrBasis presumption)
            implements Stated {}

    /** The body of {@code POST /v1/people/{personId}/parental-responsibility-evidences}. */
    record EvidenceBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull CaseId caseId,
            @NotNull PersonId childId,
            @NotNull PrBasis evidence,
            @Nullable LocalDate seenOn,
            @Nullable @Words String evidenceReference)
            implements Stated {}

    /**
     * The body of {@code POST /v1/cases/{caseId}/consent-forms}. {@code boxes} holds the marks: on paper the ticked boxes as
     * {@code EXCLUDED}, on screen an answer for each of the thirteen.
     */
    record ConsentFormBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull PersonId personId,
            @NotNull @Pattern(regexp = "[0-9a-z.-]{1,20}") String formVersion,
            @Nullable @Size(max = 20) List<PersonId> childIds,
            @PositiveOrZero @Max(20) int pagesPresent,
            @NotNull FormAnswer parentalConsent,
            @NotNull FormAnswer approach,
            @NotNull FormAnswer share,
            @Nullable Map<Box, BoxAnswer.Answer> boxes,
            @Nullable @Size(max = 20) List<RecipientId> namedRecipientIds,
            boolean signaturePresent,
            @Nullable LocalDate signedOn,
            @Nullable @Words String familyName,
            @Nullable @Words String namesAndDatesAsWritten,
            @Nullable @Words String address,
            @Nullable @Words String relationshipAsWritten,
            @Nullable @Words String signerName)
            implements Stated {}

    /** The part {@code scan} of {@code POST /v1/consents/{consentId}/evidence-files}. */
    record ScanBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @Positive @Max(200) int pages)
            implements Stated {}

    /** The body of {@code POST /v1/consents/{consentId}/scope-changes}. */
    record ScopeBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @Nullable @Size(max = 13) List<Box> boxesExcluded,
            @Nullable @Size(max = 13) List<Box> boxesAllowed,
            @Nullable @Size(max = 50) List<RecipientId> recipientIdsExcluded,
            @Nullable @Size(max = 20) List<PersonId> personIdsNoLongerCovered,
            @Nullable @Words String words)
            implements Stated {}

    /** The body of {@code POST /v1/cases/{caseId}/withdrawals}. */
    record WithdrawalBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull PersonId personId,
            @NotEmpty Set<ConsentKind> kinds,
            @Nullable @Words String words)
            implements Stated {}

    /** The body of {@code POST /v1/consents/{consentId}/withdrawal-confirmations}. */
    record LetterBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull LocalDate sentOn,
            @NotNull @Words(max = 20_000) String letter)
            implements Stated {}
}
