package org.candour.command.sharing;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.DocumentId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/**
 * May this be shared, with them, now? The same checks as for the share itself; no words are needed to ask.
 *
 * @param recipientId  whom to tell
 * @param documentIds  which documents
 * @param purpose      why
 * @param relevanceFor the documents for which relevance can be stated
 * @param needStated   whether it can be said why they need to know
 */
@Command(namespace = "sharing", name = "CheckSharing", version = "1")
public record CheckSharing(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        RecipientId recipientId,
        List<DocumentId> documentIds,
        @Nullable SharePurpose purpose,
        Set<DocumentId> relevanceFor,
        boolean needStated)
        implements CandourCommand {

    /** Copies the collections. */
    public CheckSharing {
        documentIds = List.copyOf(documentIds);
        relevanceFor = Set.copyOf(relevanceFor);
    }

    ShareQuestion asked() {
        return new ShareQuestion(caseId, circumstances, recipientId, documentIds, purpose, relevanceFor, needStated);
    }
}
