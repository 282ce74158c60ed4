package org.candour.kernel.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.Actor;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.ExplanationId;
import org.candour.kernel.FormId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Refusal;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Sealed;
import org.candour.kernel.ShareId;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/** What can happen between a family and its consents. */
public sealed interface ConsentEvent extends CandourEvent {

    /** Somebody was given the notice (R6). */
    @Event(namespace = "consent", name = "NoticeProvided", version = "1")
    record NoticeProvided(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            String noticeVersion,
            String sha256,
            String language,
            List<NoticeTopic> topics,
            NoticeMethod method,
            LocalDate givenOn,
            boolean interpreter)
            implements ConsentEvent {
        /** Copies the collections. */
        public NoticeProvided {
            topics = List.copyOf(topics);
        }
    }

    /** The lead professional talked sharing over: what, with whom and why (R25). */
    @Event(namespace = "consent", name = "ConsultationHeld", version = "1")
    record ConsultationHeld(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> withPersonIds,
            ConsultationId consultationId,
            Instant heldAt,
            List<RecipientId> recipientIds,
            List<ShareableKind> shareableKinds,
            @EventTag(key = "document") List<DocumentId> documentIds,
            SharePurpose purpose,
            Sealed discussed,
            @Nullable Sealed why)
            implements ConsentEvent {
        /** Copies the collections. */
        public ConsultationHeld {
            withPersonIds = List.copyOf(withPersonIds);
            recipientIds = List.copyOf(recipientIds);
            shareableKinds = List.copyOf(shareableKinds);
            documentIds = List.copyOf(documentIds);
        }
    }

    /** Points a person must know were explained (R51). */
    @Event(namespace = "consent", name = "ExplanationGiven", version = "1")
    record ExplanationGiven(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            ExplanationId explanationId,
            List<ExplanationPoint> points,
            Instant givenAt,
            String language,
            boolean interpreter)
            implements ConsentEvent {
        /** Copies the collections. */
        public ExplanationGiven {
            points = List.copyOf(points);
        }
    }

    /** Parental responsibility follows from what is recorded (R49). */
    @Event(namespace = "consent", name = "PrPresumed", version = "1")
    record PrPresumed(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") PersonId childId,
            PrBasis presumption)
            implements ConsentEvent {}

    /** Parental responsibility was shown by a document (R49). */
    @Event(namespace = "consent", name = "PrEvidenced", version = "1")
    record PrEvidenced(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") PersonId childId,
            PrBasis evidence,
            LocalDate seenOn,
            @Nullable Sealed evidenceReference)
            implements ConsentEvent {}

    /** A form was keyed, page by page and answer by answer (R48 to R55). */
    @Event(namespace = "consent", name = "ConsentFormCaptured", version = "1")
    record ConsentFormCaptured(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") List<PersonId> childIds,
            FormId formId,
            String formVersion,
            FormMeaning formMeaning,
            ConsentMethod method,
            LocalDate signedOn,
            int pagesPresent,
            FormAnswer parentalConsent,
            FormAnswer approach,
            FormAnswer share,
            Map<Box, BoxAnswer> boxes,
            boolean signaturePresent,
            Sealed familyName,
            Sealed namesAndDatesAsWritten,
            Sealed address,
            Sealed relationshipAsWritten,
            Sealed signerName,
            @Nullable Sealed signature)
            implements ConsentEvent {
        /** Copies the collections. */
        public ConsentFormCaptured {
            childIds = List.copyOf(childIds);
            boxes = Map.copyOf(boxes);
        }
    }

    /** A form or spoken consent did not meet the rules; no consent exists (R26, R48 to R55). */
    @Event(namespace = "consent", name = "ConsentNotAccepted", version = "1")
    record ConsentNotAccepted(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            FormId formId,
            RefusalCode code,
            String rule,
            List<String> missing)
            implements ConsentEvent, Refusal {
        /** Copies the collections. */
        public ConsentNotAccepted {
            missing = List.copyOf(missing);
        }
    }

    /** Somebody said yes to one of the two questions (R52, R53). */
    @Event(namespace = "consent", name = "ConsentGiven", version = "1")
    record ConsentGiven(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") List<PersonId> coversPersonIds,
            ConsentId consentId,
            ConsentKind kind,
            ConsentMethod method,
            Map<Box, BoxAnswer> scope,
            List<RecipientId> namedRecipientIds,
            Instant effectiveFrom,
            String noticeVersion,
            String formVersion,
            ConsultationId consultationId,
            ExplanationId explanationId,
            EvidenceStatus evidenceStatus,
            @Nullable LocalDate evidenceDueBy,
            LocalDate reviewOn)
            implements ConsentEvent {
        /** Copies the collections. */
        public ConsentGiven {
            coversPersonIds = List.copyOf(coversPersonIds);
            namedRecipientIds = List.copyOf(namedRecipientIds);
            scope = Map.copyOf(scope);
        }
    }

    /** Somebody said no (R53), or their wish to stop came where nothing was given (PD16). */
    @Event(namespace = "consent", name = "ConsentRefused", version = "1")
    record ConsentRefused(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            ConsentKind kind,
            @Nullable ConsentMethod method,
            LocalDate refusedOn,
            @Nullable Sealed words)
            implements ConsentEvent {}

    /** The signed form was scanned onto the record (R56). */
    @Event(namespace = "consent", name = "ConsentEvidenceUploaded", version = "1")
    record ConsentEvidenceUploaded(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "document") DocumentId documentId,
            List<ConsentId> consentIds,
            String digest,
            int pages,
            Instant uploadedAt,
            Sealed scan)
            implements ConsentEvent {
        /** Copies the collections. */
        public ConsentEvidenceUploaded {
            consentIds = List.copyOf(consentIds);
        }
    }

    /** Somebody said no to some organisations or for some people, and kept the rest (R54). */
    @Event(namespace = "consent", name = "ConsentScopeChanged", version = "1")
    record ConsentScopeChanged(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") List<PersonId> personIdsNoLongerCovered,
            ConsentId consentId,
            List<Box> boxesExcluded,
            List<RecipientId> recipientIdsExcluded,
            Map<Box, BoxAnswer> scopeAfter,
            Instant effectiveAt,
            @Nullable Sealed words)
            implements ConsentEvent {
        /** Copies the collections. */
        public ConsentScopeChanged {
            personIdsNoLongerCovered = List.copyOf(personIdsNoLongerCovered);
            boxesExcluded = List.copyOf(boxesExcluded);
            recipientIdsExcluded = List.copyOf(recipientIdsExcluded);
            scopeAfter = Map.copyOf(scopeAfter);
        }
    }

    /** Somebody took a consent back (R54). */
    @Event(namespace = "consent", name = "ConsentWithdrawn", version = "1")
    record ConsentWithdrawn(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") List<PersonId> coversPersonIds,
            ConsentId consentId,
            ConsentKind kind,
            Instant effectiveAt,
            Actor receivedBy,
            List<ShareId> alreadySharedShareIds,
            @Nullable Sealed words)
            implements ConsentEvent {
        /** Copies the collections. */
        public ConsentWithdrawn {
            coversPersonIds = List.copyOf(coversPersonIds);
            alreadySharedShareIds = List.copyOf(alreadySharedShareIds);
        }
    }

    /** A letter confirmed a withdrawal. */
    @Event(namespace = "consent", name = "WithdrawalConfirmed", version = "1")
    record WithdrawalConfirmed(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            List<ConsentId> consentIds,
            LocalDate sentOn,
            String digest,
            Sealed letter)
            implements ConsentEvent {
        /** Copies the collections. */
        public WithdrawalConfirmed {
            consentIds = List.copyOf(consentIds);
        }
    }

    /** A consent ended by itself for the persons named (R49). */
    @Event(namespace = "consent", name = "ConsentLapsed", version = "1")
    record ConsentLapsed(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> personIds,
            ConsentId consentId,
            LocalDate lapsedOn,
            LapseReason reason)
            implements ConsentEvent {
        /** Copies the collections. */
        public ConsentLapsed {
            personIds = List.copyOf(personIds);
        }
    }
}
