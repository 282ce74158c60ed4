package org.candour.kernel.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.AgencyId;
import org.candour.kernel.AllocationId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CopyId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.Sealed;
import org.candour.kernel.WorkerId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.sharing.Category;
import org.jspecify.annotations.Nullable;

/** What can happen to a case, its people, its allocations, its recipients and its documents. */
public sealed interface CaseworkEvent extends CandourEvent {

    /** A family's time with the service began (R2). */
    @Event(namespace = "casework", name = "CaseOpened", version = "1")
    record CaseOpened(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            LocalDate openedOn,
            Function function,
            ItemPurpose purpose,
            ReferralSource referralSource,
            Sealed familyName)
            implements CaseworkEvent {}

    /** Somebody is on record in a case; their details open with their own key. */
    @Event(namespace = "casework", name = "PersonAdded", version = "1")
    record PersonAdded(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            FamilyRole familyRole,
            List<DetailKind> detailKinds,
            Sealed name,
            @Nullable Sealed dateOfBirth,
            @Nullable Sealed gender,
            @Nullable Sealed address,
            @Nullable Sealed contactDetails)
            implements CaseworkEvent {
        /** Copies the collections. */
        public PersonAdded {
            detailKinds = List.copyOf(detailKinds);
        }
    }

    /** How one person is related to another, as far as decisions look (R48). */
    @Event(namespace = "casework", name = "RelationshipRecorded", version = "1")
    record RelationshipRecorded(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "person") PersonId toPersonId,
            Relationship relationship,
            @Nullable LocalDate from)
            implements CaseworkEvent {}

    /** A worker is tied to a case, which gives access (R36). The lead professional is the family worker who leads it. */
    @Event(namespace = "casework", name = "WorkerAllocated", version = "1")
    record WorkerAllocated(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "worker") WorkerId workerId,
            AllocationId allocationId,
            AllocationRole allocationRole,
            boolean leadProfessional,
            Instant from,
            @Nullable Instant until,
            @Nullable String reasonCode,
            @Nullable WorkerId approvedBy,
            @Nullable Sealed reason)
            implements CaseworkEvent {}

    /** A named person or role in an agency is recorded as working with the family (R4). */
    @Event(namespace = "casework", name = "RecipientLinked", version = "1")
    record RecipientLinked(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> worksWith,
            RecipientId recipientId,
            AgencyId agencyId,
            Category category,
            List<Box> boxes,
            String roleCode,
            LocalDate from,
            String mapVersion,
            @Nullable Sealed name,
            @Nullable Sealed contact)
            implements CaseworkEvent {
        /** Copies the collections. */
        public RecipientLinked {
            worksWith = List.copyOf(worksWith);
            boxes = List.copyOf(boxes);
        }
    }

    /** A document is on record, in its first version (R1, R7, R9, R13). */
    @Event(namespace = "casework", name = "InformationRecorded", version = "1")
    record InformationRecorded(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> personIds,
            @EventTag(key = "document") DocumentId documentId,
            int documentVersion,
            InformationKind kind,
            @Nullable SubKind subKind,
            @Nullable ShareableKind shareableKind,
            ItemPurpose purpose,
            Function function,
            SourceCode source,
            LocalDate sourceDate,
            Nature nature,
            Origin origin,
            boolean keyDocument,
            @Nullable PersonId suppliedBy,
            List<PersonId> expectsNonDisclosureTo,
            Sealed title,
            Sealed body,
            Sealed needStatement,
            @Nullable Sealed otherReason)
            implements CaseworkEvent {
        /** Copies the collections. */
        public InformationRecorded {
            personIds = List.copyOf(personIds);
            expectsNonDisclosureTo = List.copyOf(expectsNonDisclosureTo);
        }
    }

    /** A file stands beside a document, sealed and stored apart (R34). */
    @Event(namespace = "casework", name = "DocumentFiled", version = "1")
    record DocumentFiled(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "document") DocumentId documentId,
            int documentVersion,
            String mediaType,
            long bytes,
            String digest,
            ScanState scanState,
            Sealed fileName)
            implements CaseworkEvent {}

    /** A copy of a document is owed to somebody (R44, R45). */
    @Event(namespace = "casework", name = "CopyDue", version = "1")
    record CopyDue(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "document") DocumentId documentId,
            CopyId copyId,
            int documentVersion,
            LocalDate dueOn,
            CopyCause cause)
            implements CaseworkEvent {}
}
