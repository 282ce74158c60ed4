package org.candour.command.consent;

import static org.candour.kernel.Role.FAMILY_WORKER;
import static org.candour.kernel.Role.MANAGER;
import static org.candour.kernel.Role.RECORDS_OFFICER;
import static org.candour.kernel.http.AuditClass.COMMAND;

import jakarta.validation.Valid;
import org.candour.command.http.CommandEdge;
import org.candour.command.http.Marked;
import org.candour.command.http.Named;
import org.candour.command.http.Receipt;
import org.candour.command.http.Sending;
import org.candour.command.http.Upload;
import org.candour.kernel.CaseId;
import org.candour.kernel.ConsentId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.ConsentEvent.ConsentEvidenceUploaded;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.http.Audited;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The HTTP commands of consent: each says what its request is about, which command it makes, and where to look for it. */
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
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.NoticeProvided", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> provideNotice(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody ProvideNoticeBody body) {
        return edge.about(caseId, sending, body).answer(intake -> body.command(caseId, intake), inForce(caseId));
    }

    /** The lead professional talked sharing over with the family. */
    @PostMapping("/v1/cases/{caseId}/consultations")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.ConsultationHeld", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> holdConsultation(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody HoldConsultationBody body) {
        return edge.about(caseId, sending, body).answer(intake -> body.command(caseId, intake), inForce(caseId));
    }

    /** Points a person must know were explained. */
    @PostMapping("/v1/cases/{caseId}/explanations")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.ExplanationGiven", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> giveExplanation(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody GiveExplanationBody body) {
        return edge.about(caseId, sending, body).answer(intake -> body.command(caseId, intake), inForce(caseId));
    }

    /** Parental responsibility follows from the relationships on record. */
    @PostMapping("/v1/people/{personId}/parental-responsibility-presumptions")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.PrPresumed", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> presumePr(
            @PathVariable PersonId personId, Sending sending, @Valid @RequestBody PresumePrBody body) {
        return edge.about(body.caseId(), sending, body)
                .answer(intake -> body.command(personId, intake), inForce(body.caseId()));
    }

    /** Parental responsibility was shown by a document. */
    @PostMapping("/v1/people/{personId}/parental-responsibility-evidences")
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.PrEvidenced", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> evidencePr(
            @PathVariable PersonId personId, Sending sending, @Valid @RequestBody EvidencePrBody body) {
        return edge.about(body.caseId(), sending, body)
                .answer(intake -> body.command(personId, intake), inForce(body.caseId()));
    }

    /** A consent form, on paper or on screen, with its two separate questions. */
    @PostMapping("/v1/cases/{caseId}/consent-forms")
    @Audited(
            value = COMMAND,
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
            @PathVariable CaseId caseId, @Marked Sending sending, @Valid @RequestBody GiveConsentBody body) {
        return edge.about(caseId, sending, body).answer(intake -> body.command(caseId, intake), inForce(caseId));
    }

    /** The scan of the signed form; late is accepted. */
    @PostMapping(value = "/v1/consents/{consentId}/evidence-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Audited(
            value = COMMAND,
            roles = FAMILY_WORKER,
            emits = {"consent.ConsentEvidenceUploaded", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> uploadEvidence(
            @PathVariable ConsentId consentId,
            Sending sending,
            @RequestPart("file") FilePart file,
            @Valid @RequestPart("scan") UploadConsentEvidenceBody body) {
        return edge.filing(
                        named(consentId),
                        sending,
                        body,
                        Upload.of(file),
                        ConsentEvidenceUploaded.class,
                        given -> KeyOwner.of(given.personId()))
                .answer(filed -> body.command(consentId, filed), scan -> inForce(scan.caseId()));
    }

    /** Somebody says no to some organisations or for some people, and keeps the rest. */
    @PostMapping("/v1/consents/{consentId}/scope-changes")
    @Audited(
            value = COMMAND,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"consent.ConsentScopeChanged", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> changeScope(
            @PathVariable ConsentId consentId, Sending sending, @Valid @RequestBody ChangeConsentScopeBody body) {
        return edge.within(named(consentId), sending, body)
                .answer(found -> body.command(consentId, found), said -> inForce(said.caseId()));
    }

    /** Somebody takes consent back; never refused, and not made to wait. */
    @PostMapping("/v1/cases/{caseId}/withdrawals")
    @Audited(
            value = COMMAND,
            roles = {FAMILY_WORKER, MANAGER, RECORDS_OFFICER},
            emits = {"consent.ConsentWithdrawn", "consent.ConsentRefused", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> withdraw(
            @PathVariable CaseId caseId, Sending sending, @Valid @RequestBody WithdrawConsentBody body) {
        return edge.about(caseId, sending, body).answer(intake -> body.command(caseId, intake), inForce(caseId));
    }

    /** A letter confirms a withdrawal. */
    @PostMapping("/v1/consents/{consentId}/withdrawal-confirmations")
    @Audited(
            value = COMMAND,
            roles = {FAMILY_WORKER, RECORDS_OFFICER},
            emits = {"consent.WithdrawalConfirmed", "access.AccessRefused"})
    Mono<ResponseEntity<Receipt>> confirmWithdrawal(
            @PathVariable ConsentId consentId, Sending sending, @Valid @RequestBody ConfirmWithdrawalBody body) {
        return edge.within(named(consentId), sending, body)
                .answer(found -> body.command(consentId, found), said -> inForce(said.caseId()));
    }

    // Where everything that consent rests on can be seen to count, whatever it was that came on record.
    private static String inForce(CaseId caseId) {
        return "/v1/cases/" + caseId + "/consent";
    }

    private static Named<ConsentGiven> named(ConsentId consentId) {
        return new Named<>(consentId.value(), ConsentGiven.class, ConsentGiven::caseId);
    }
}
