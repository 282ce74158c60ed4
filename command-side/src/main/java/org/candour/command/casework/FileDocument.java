package org.candour.command.casework;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.DocumentId;
import org.candour.kernel.Sealed;
import org.candour.kernel.SealedFile;
import org.candour.kernel.casework.ScanState;

/**
 * A file is put beside a document: sealed and stored before this command is sent (R34).
 *
 * @param file      where it is stored and how long it is
 * @param mediaType by content, not by name
 * @param fileName  as it was sent, under the case's key
 */
@Command(namespace = "casework", name = "FileDocument", version = "1")
public record FileDocument(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        DocumentId documentId,
        SealedFile file,
        String mediaType,
        ScanState scanState,
        Sealed fileName)
        implements CandourCommand {}
