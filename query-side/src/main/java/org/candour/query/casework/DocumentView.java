package org.candour.query.casework;

import java.time.LocalDate;
import java.util.Set;
import org.candour.kernel.CaseId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.ScanState;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.candour.query.view.StoredFile;
import org.candour.query.view.Word;
import org.jspecify.annotations.Nullable;

/**
 * One document: its facts in clear, its words under the case's key, and the file beside it where there is one.
 *
 * @param about     whom it identifies
 * @param shareable the sort that consent covers; absent where none
 */
record DocumentView(
        DocumentId documentId,
        CaseId caseId,
        int documentVersion,
        InformationKind kind,
        @Nullable SubKind subKind,
        @Nullable ShareableKind shareable,
        ItemPurpose purpose,
        SourceCode source,
        LocalDate sourceDate,
        Nature nature,
        Origin origin,
        boolean keyDocument,
        Set<PersonId> about,
        @Nullable Word title,
        @Nullable Word body,
        @Nullable Word needStatement,
        @Nullable Filed filed) {

    DocumentView {
        about = Set.copyOf(about);
    }

    /** The file beside the document. */
    record Filed(
            StoredFile file, ScanState scanState, @Nullable Word fileName) {}

    DocumentView with(Filed file) {
        return new DocumentView(
                documentId,
                caseId,
                documentVersion,
                kind,
                subKind,
                shareable,
                purpose,
                source,
                sourceDate,
                nature,
                origin,
                keyDocument,
                about,
                title,
                body,
                needStatement,
                file);
    }
}
