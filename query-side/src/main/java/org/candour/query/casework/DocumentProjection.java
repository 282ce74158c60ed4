package org.candour.query.casework;

import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener;
import org.candour.kernel.casework.CaseworkEvent.DocumentFiled;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.query.view.Fact;
import org.candour.query.view.Projection;
import org.candour.query.view.StoredFile;
import org.jspecify.annotations.Nullable;

/** One document of the view for each document on record; found by its case. */
final class DocumentProjection implements Projection<DocumentView> {

    /** The field under which the file itself is sealed; the event carries only its digest. */
    private static final String FILE_FIELD = "file";

    @Override
    public String name() {
        return "document";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DocumentView> document() {
        return DocumentView.class;
    }

    @Override
    public Set<Class<? extends CandourEvent>> events() {
        return Set.of(InformationRecorded.class, DocumentFiled.class);
    }

    @Override
    public Set<String> keys(CandourEvent event) {
        return switch (event) {
            case InformationRecorded e -> Set.of(e.documentId().value());
            case DocumentFiled e -> Set.of(e.documentId().value());
            default -> Set.of();
        };
    }

    @Override
    public DocumentView fold(@Nullable DocumentView before, String key, Fact fact) {
        if (before == null) {
            return recorded(fact, (InformationRecorded) fact.event());
        }
        return fact.event() instanceof DocumentFiled e ? before.with(filed(fact, e)) : before;
    }

    private static DocumentView recorded(Fact fact, InformationRecorded e) {
        KeyOwner owner = KeyOwner.of(e.caseId());
        return new DocumentView(
                e.documentId(),
                e.caseId(),
                e.documentVersion(),
                e.kind(),
                e.subKind(),
                e.shareableKind(),
                e.purpose(),
                e.source(),
                e.sourceDate(),
                e.nature(),
                e.origin(),
                e.keyDocument(),
                Set.copyOf(e.personIds()),
                fact.word(owner, "title", e.title()),
                fact.word(owner, "body", e.body()),
                fact.word(owner, "needStatement", e.needStatement()),
                null);
    }

    private static DocumentView.Filed filed(Fact fact, DocumentFiled e) {
        KeyOwner owner = KeyOwner.of(e.caseId());
        Opener.Place place =
                new Opener.Place(owner, e.circumstances().commandId().key(), fact.type(), fact.version(), FILE_FIELD);
        return new DocumentView.Filed(
                new StoredFile(place, e.digest(), e.bytes(), e.mediaType()),
                e.scanState(),
                fact.word(owner, "fileName", e.fileName()));
    }

    @Override
    public Set<String> references(DocumentView document) {
        return Set.of(document.caseId().value());
    }
}
