package org.candour.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.candour.kernel.PersonId;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.Nature;
import org.candour.kernel.casework.Origin;
import org.candour.kernel.casework.ScanState;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.casework.SourceCode;
import org.candour.kernel.casework.SubKind;
import org.candour.query.disclosure.AsAt;
import org.candour.query.disclosure.Disclosure;
import org.candour.query.disclosure.Shown;
import org.jspecify.annotations.Nullable;

/** A document as its reader sees it: its facts, its words, and whether a file stands beside it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentAnswer(
        Facts document,
        @Nullable Shown title,
        @Nullable Shown body,
        @Nullable Shown needStatement,
        @Nullable Shown fileName,
        AsAt asAt) {

    static DocumentAnswer of(DocumentView view, Disclosure disclosure, AsAt asAt) {
        DocumentView.Filed filed = view.filed();
        return new DocumentAnswer(
                Facts.of(view),
                disclosure.show(view.title()),
                disclosure.show(view.body()),
                disclosure.show(view.needStatement()),
                filed == null ? null : disclosure.show(filed.fileName()),
                asAt);
    }

    /** What is said of a document in clear. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(
            String documentId,
            String caseId,
            int documentVersion,
            InformationKind kind,
            @Nullable SubKind subKind,
            @Nullable ShareableKind shareableKind,
            ItemPurpose purpose,
            SourceCode source,
            LocalDate sourceDate,
            Nature nature,
            Origin origin,
            boolean keyDocument,
            List<String> personIds,
            @Nullable File file) {

        static Facts of(DocumentView view) {
            return new Facts(
                    view.documentId().value(),
                    view.caseId().value(),
                    view.documentVersion(),
                    view.kind(),
                    view.subKind(),
                    view.shareable(),
                    view.purpose(),
                    view.source(),
                    view.sourceDate(),
                    view.nature(),
                    view.origin(),
                    view.keyDocument(),
                    view.about().stream().map(PersonId::value).sorted().toList(),
                    File.of(view.filed()));
        }
    }

    /** The file beside it; {@code NOT_SCANNED} says so wherever the file is offered. */
    record File(String mediaType, long bytes, ScanState scanState) {
        private static @Nullable File of(DocumentView.@Nullable Filed filed) {
            return filed == null
                    ? null
                    : new File(filed.file().mediaType(), filed.file().bytes(), filed.scanState());
        }
    }
}
