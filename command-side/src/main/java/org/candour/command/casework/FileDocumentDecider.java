package org.candour.command.casework;

import static org.candour.kernel.RefusalCode.IMMUTABLE;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.command.Acting;
import org.candour.kernel.Decision;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.policy.ReferenceData;

/** May this file stand beside that document? A document has one file; what is recorded is never overwritten. */
final class FileDocumentDecider {

    private FileDocumentDecider() {}

    static Decision decide(FileDocument command, CaseState state, ReferenceData reference) {
        var acting = new Acting(state.facts(), command.circumstances(), reference);
        var document = state.facts().documents().get(command.documentId());
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "FILE_DOCUMENT");
        if (document == null) return Decision.refuse(REFERENCE_UNKNOWN);
        if (state.facts().filed().contains(command.documentId())) return Decision.refuse(IMMUTABLE);
        return Decision.accept(new DocumentFiled(
                acting.decided(),
                command.caseId(),
                command.documentId(),
                document.documentVersion(),
                command.mediaType(),
                command.file().bytes(),
                command.file().digest(),
                command.scanState(),
                command.fileName()));
    }
}
