package org.candour.query.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.candour.kernel.Actor;
import org.candour.kernel.CaseId;
import org.candour.kernel.ConsentId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.ShareId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.sharing.Category;
import org.candour.kernel.sharing.ShareBasis;
import org.candour.kernel.sharing.SharePurpose;
import org.candour.kernel.sharing.SharingEvent.SharedDocument;
import org.candour.kernel.sharing.Stage;
import org.candour.query.view.Word;
import org.jspecify.annotations.Nullable;

/**
 * One share, made or refused; its words are under the case's key.
 *
 * @param at        when it was so
 * @param actor     who decided
 * @param personIds whom it identifies
 * @param made      what was told; absent when it was refused
 * @param refused   why not; absent when it was made
 */
record TrailView(
        ShareId shareId,
        CaseId caseId,
        Instant at,
        Actor actor,
        Role actorRole,
        @Nullable String policyPack,
        Set<PersonId> personIds,
        @Nullable RecipientId recipientId,
        @Nullable Category category,
        @Nullable SharePurpose purpose,
        ShareBasis basis,
        @Nullable Made made,
        @Nullable Refused refused,
        @Nullable Word relevance,
        @Nullable Word needStatement) {

    TrailView {
        personIds = Set.copyOf(personIds);
    }

    /** What was told, and on what it rests. */
    record Made(
            int shareNumber,
            List<Box> boxes,
            String roleCode,
            List<SharedDocument> documents,
            List<ConsentId> consentIds,
            List<Long> decidingPositions,
            String mapVersion,
            @Nullable Word recipientName,
            @Nullable Word redactionReasons) {
        Made {
            boxes = List.copyOf(boxes);
            documents = List.copyOf(documents);
            consentIds = List.copyOf(consentIds);
            decidingPositions = List.copyOf(decidingPositions);
        }
    }

    /** The first check that failed, and what would have been told. */
    record Refused(RefusalCode code, String rule, int step, Stage stage, List<DocumentId> documentIds) {
        Refused {
            documentIds = List.copyOf(documentIds);
        }
    }
}
