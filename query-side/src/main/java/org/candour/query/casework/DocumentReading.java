package org.candour.query.casework;

import java.util.List;
import java.util.Set;
import org.candour.kernel.CaseId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.access.Look;
import org.candour.kernel.http.Caller;
import org.candour.query.disclosure.Asked;
import org.candour.query.disclosure.Found;
import org.candour.query.disclosure.Reading;
import org.candour.query.view.Held;
import org.candour.query.view.Moment;
import org.candour.query.view.Reached;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A read of one document: its case is looked up first, because standing is standing on a case. */
final class DocumentReading {

    private final Caller caller;
    private final String documentId;
    private final String code;
    private final List<String> scope;

    DocumentReading(Caller caller, String documentId, String code, List<String> scope) {
        this.caller = caller;
        this.documentId = documentId;
        this.code = code;
        this.scope = scope;
    }

    <A> Reading<DocumentView, A> of(View<DocumentView> documents, Reading.Answering<DocumentView, A> answer) {
        return new Reading<>(
                List.of(documents),
                asked -> documents
                        .find(documentId)
                        .map(held -> look(asked, held.document().caseId()))
                        .defaultIfEmpty(look(asked, null)),
                (asked, reached) -> load(documents, asked, reached),
                answer);
    }

    private Look look(Asked asked, @Nullable CaseId caseId) {
        Set<DocumentId> shown = IdKind.DOCUMENT.matches(documentId) ? Set.of(new DocumentId(documentId)) : Set.of();
        return new Look.AtRecord(caller, asked.purpose(), caseId, code, scope, Set.of(), shown, asked.asAt());
    }

    private Mono<Found<DocumentView>> load(View<DocumentView> documents, Asked asked, Reached reached) {
        Moment moment = asked.moment();
        return documents
                .find(documentId)
                .flatMap(held -> moment == null
                        ? Mono.just(Found.now(reached, held, held.document()))
                        : documents.then(held.document().caseId(), moment).flatMap(this::found));
    }

    private Mono<Found<DocumentView>> found(View.Then<DocumentView> then) {
        Held<DocumentView> held = then.find(documentId);
        return held == null ? Mono.empty() : Mono.just(Found.then(then.reached(), held.document()));
    }
}
