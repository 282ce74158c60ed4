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
import org.candour.kernel.Sealed;
import org.candour.kernel.ShareId;
import org.candour.kernel.sharing.SharePurpose;
import org.jspecify.annotations.Nullable;

/**
 * A recipient is to be told something by the family's consent (R15 to R25): all documents or none.
 *
 * @param recipientId  whom to tell; absent or not linked to this case is refused (R21)
 * @param documentIds  in their latest version
 * @param redacted     those from which parts are left out
 * @param purpose      why; refused without (R1)
 * @param relevanceFor the documents for which relevance is stated (R22)
 * @param shared       the words, for the event of a share
 * @param refused      the same words, for the event of a refusal: words open only where they were sealed for
 */
@Command(namespace = "sharing", name = "ShareInformation", version = "1")
public record ShareInformation(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        ShareId shareId,
        @Nullable RecipientId recipientId,
        List<DocumentId> documentIds,
        Set<DocumentId> redacted,
        @Nullable SharePurpose purpose,
        Set<DocumentId> relevanceFor,
        Argued shared,
        Argued refused,
        @Nullable Sealed recipientName,
        @Nullable Sealed redactionReasons)
        implements CandourCommand {

    /**
     * Why it is relevant and why they need to know, under the case's key.
     *
     * @param relevance     one value: the text of each document by its id
     * @param needStatement why the named person or role needs to know
     */
    public record Argued(
            @Nullable Sealed relevance, @Nullable Sealed needStatement) {}

    /** Copies the collections. */
    public ShareInformation {
        documentIds = List.copyOf(documentIds);
        redacted = Set.copyOf(redacted);
        relevanceFor = Set.copyOf(relevanceFor);
    }

    ShareQuestion asked() {
        return new ShareQuestion(
                caseId,
                circumstances,
                recipientId,
                documentIds,
                purpose,
                shared.relevance() == null ? Set.of() : relevanceFor,
                shared.needStatement() != null);
    }

    @Override
    public List<String> made() {
        return List.of(shareId.value());
    }
}
