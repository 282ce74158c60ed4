package org.candour.kernel.sharing;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.ConsultationId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Refusal;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Sealed;
import org.candour.kernel.ShareId;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.consent.Box;
import org.jspecify.annotations.Nullable;

/** What can happen when somebody wants to tell a recipient something. */
public sealed interface SharingEvent extends CandourEvent {

    /** Somebody asked whether a share would be allowed, and was told. */
    @Event(namespace = "sharing", name = "SharingChecked", version = "1")
    record SharingChecked(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> personIds,
            @EventTag(key = "document") List<DocumentId> documentIds,
            RecipientId recipientId,
            ShareBasis basis,
            boolean allowed,
            @Nullable RefusalCode code,
            int step,
            List<Long> decidingPositions)
            implements SharingEvent {
        /** Copies the collections. */
        public SharingChecked {
            personIds = List.copyOf(personIds);
            documentIds = List.copyOf(documentIds);
            decidingPositions = List.copyOf(decidingPositions);
        }
    }

    /** A recipient was told (R15 to R26). */
    @Event(namespace = "sharing", name = "InformationShared", version = "1")
    record InformationShared(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> personIds,
            @EventTag(key = "share") ShareId shareId,
            int shareNumber,
            RecipientId recipientId,
            Category category,
            List<Box> boxes,
            String roleCode,
            List<SharedDocument> documents,
            ShareBasis basis,
            List<ConsentId> consentIds,
            @Nullable ConsultationId consultationId,
            SharePurpose purpose,
            String mapVersion,
            List<Long> decidingPositions,
            Sealed relevance,
            Sealed needStatement,
            @Nullable Sealed recipientName,
            @Nullable Sealed redactionReasons,
            @EventTag(key = "document") List<DocumentId> documentIds)
            implements SharingEvent {
        /** Copies the collections. */
        public InformationShared {
            personIds = List.copyOf(personIds);
            boxes = List.copyOf(boxes);
            documents = List.copyOf(documents);
            consentIds = List.copyOf(consentIds);
            decidingPositions = List.copyOf(decidingPositions);
            documentIds = List.copyOf(documentIds);
        }
    }

    /** A share was refused by the first check that failed. */
    @Event(namespace = "sharing", name = "ShareRefused", version = "1")
    record ShareRefused(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> personIds,
            @EventTag(key = "document") List<DocumentId> documentIds,
            @EventTag(key = "share") ShareId shareId,
            @Nullable RecipientId recipientId,
            @Nullable Category category,
            @Nullable SharePurpose purpose,
            ShareBasis basis,
            RefusalCode code,
            String rule,
            int step,
            Stage stage,
            @Nullable Sealed relevance,
            @Nullable Sealed needStatement)
            implements SharingEvent, Refusal {
        /** Copies the collections. */
        public ShareRefused {
            personIds = List.copyOf(personIds);
            documentIds = List.copyOf(documentIds);
        }
    }

    /**
     * One document as it was shared.
     *
     * @param documentId which
     * @param version    the version shared
     * @param shareable  the sort that consent covers, absent where none
     * @param redacted   whether parts were left out
     */
    record SharedDocument(
            DocumentId documentId, int version, @Nullable ShareableKind shareable, boolean redacted) {}
}
