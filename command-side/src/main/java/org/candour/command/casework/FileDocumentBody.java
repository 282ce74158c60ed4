package org.candour.command.casework;

import java.time.Instant;
import org.candour.command.http.Filed;
import org.candour.command.http.Stated;
import org.candour.kernel.Channel;
import org.candour.kernel.DocumentId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.ScanState;
import org.jspecify.annotations.Nullable;

/** The part {@code filing} of {@code POST /v1/documents/{documentId}/files}; it may be left out. */
record FileDocumentBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis) implements Stated {

    /** Nothing stated. */
    static final FileDocumentBody NONE = new FileDocumentBody(null, null, null);

    FileDocument command(DocumentId documentId, Filed<InformationRecorded> filed) {
        var stored = filed.stored();
        return new FileDocument(
                filed.caseId(),
                filed.intake().circumstances(),
                documentId,
                stored.file(),
                stored.mediaType(),
                ScanState.NOT_SCANNED,
                filed.intake()
                        .sealing(KeyOwner.of(filed.caseId()), DocumentFiled.class)
                        .seal("fileName", stored.fileName()));
    }
}
