package org.candour.command.consent;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.ConsentId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.Sealed;
import org.candour.kernel.SealedFile;

/**
 * The scan of a signed form, sealed and stored before this command is sent (R56). Late is accepted, and the consent is
 * usable again.
 *
 * @param consentId one of the consents of the form
 * @param documentId the scan's own id
 * @param file      where it is stored
 * @param pages     how many pages were scanned
 * @param scan      its name as it was sent, under the giver's key
 */
@Command(namespace = "consent", name = "UploadConsentEvidence", version = "1")
public record UploadConsentEvidence(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        ConsentId consentId,
        DocumentId documentId,
        SealedFile file,
        int pages,
        Sealed scan)
        implements CandourCommand {

    @Override
    public List<String> made() {
        return List.of(documentId.value());
    }
}
