package org.candour.command.sharing;

import java.util.List;
import java.util.Set;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.DocumentId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, whether somebody means to share or only wants to know. Of the words it holds whether they were given.
 *
 * @param recipientId  whom to tell; absent or not linked to this case is refused (R21)
 * @param documentIds  all of them or none
 * @param purpose      why; refused without (R1)
 * @param relevanceFor the documents for which relevance is stated (R22)
 * @param needStated   whether it is said why they need to know (R23)
 */
record ShareQuestion(
        CaseId caseId,
        Circumstances circumstances,
        @Nullable RecipientId recipientId,
        List<DocumentId> documentIds,
        @Nullable SharePurpose purpose,
        Set<DocumentId> relevanceFor,
        boolean needStated) {

    /** Copies the collections. */
    ShareQuestion {
        documentIds = List.copyOf(documentIds);
        relevanceFor = Set.copyOf(relevanceFor);
    }
}
