package org.candour.kernel.access;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.AccessId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.Refusal;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.SearchId;
import org.candour.kernel.WorkerId;
import org.jspecify.annotations.Nullable;

/** What can happen when somebody wants to look. */
public sealed interface AccessEvent extends CandourEvent {

    /** Somebody looked at a record (R3, R36). */
    @Event(namespace = "access", name = "RecordAccessed", version = "1")
    record RecordAccessed(
            Circumstances circumstances,
            @EventTag(key = "case") CaseId caseId,
            @EventTag(key = "person") List<PersonId> personIds,
            @EventTag(key = "document") List<DocumentId> documentIds,
            @EventTag(key = "worker") @Nullable WorkerId workerId,
            AccessId accessId,
            String view,
            List<String> scope,
            AccessPurpose purpose,
            Standing standing,
            @Nullable String asAt,
            Instant permitExpiresAt)
            implements AccessEvent {
        /** Copies the collections. */
        public RecordAccessed {
            personIds = List.copyOf(personIds);
            documentIds = List.copyOf(documentIds);
            scope = List.copyOf(scope);
        }
    }

    /** Somebody was not let look; the exact code stands here and nowhere else. */
    @Event(namespace = "access", name = "AccessRefused", version = "1")
    record AccessRefused(
            Circumstances circumstances,
            @EventTag(key = "case") @Nullable CaseId caseId,
            @EventTag(key = "worker") @Nullable WorkerId workerId,
            AccessId accessId,
            String operation,
            @Nullable AccessPurpose purpose,
            RefusalCode code)
            implements AccessEvent, Refusal {}

    /** Somebody was shown a page of cases. */
    @Event(namespace = "access", name = "RecordsListed", version = "1")
    record RecordsListed(
            Circumstances circumstances,
            @EventTag(key = "case") List<CaseId> caseIds,
            @EventTag(key = "worker") @Nullable WorkerId workerId,
            AccessId accessId,
            String list,
            List<String> filters,
            int count,
            AccessPurpose purpose)
            implements AccessEvent {
        /** Copies the collections. */
        public RecordsListed {
            caseIds = List.copyOf(caseIds);
            filters = List.copyOf(filters);
        }
    }

    /** Somebody read the log itself; no words were opened. */
    @Event(namespace = "access", name = "LogSearched", version = "1")
    record LogSearched(
            Circumstances circumstances,
            @EventTag(key = "worker") @Nullable WorkerId workerId,
            SearchId searchId,
            List<String> filters,
            long count,
            AccessPurpose purpose)
            implements AccessEvent {
        /** Copies the collections. */
        public LogSearched {
            filters = List.copyOf(filters);
        }
    }
}
