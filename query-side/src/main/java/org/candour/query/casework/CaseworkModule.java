package org.candour.query.casework;

import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.view.View;
import org.candour.query.view.Views;

/** The views of this context, and the routes that answer from them. */
public final class CaseworkModule {

    private final View<CaseView> cases;
    private final View<DocumentView> documents;
    private final View<RecipientView> recipients;

    /** Adds the views of this context to {@code views}. */
    public CaseworkModule(Views views) {
        this.cases = views.add(new CaseProjection());
        this.documents = views.add(new DocumentProjection());
        this.recipients = views.add(new RecipientProjection());
    }

    /** The routes, answering at {@code desk}. */
    public CaseworkRoutes routes(DisclosureDesk desk) {
        return new CaseworkRoutes(desk, cases, documents, recipients);
    }
}
