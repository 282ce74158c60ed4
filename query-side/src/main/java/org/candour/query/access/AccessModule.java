package org.candour.query.access;

import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.disclosure.LineDesk;
import org.candour.query.view.View;
import org.candour.query.view.Views;

/** The view of this context, and the route that answers from it. */
public final class AccessModule {

    private final View<LookView> looks;

    /** Adds the view of this context to {@code views}. */
    public AccessModule(Views views) {
        this.looks = views.add(new LookProjection());
    }

    /** The routes, answering at {@code desk} in pages and at {@code lines} in lines. */
    public AccessRoutes routes(DisclosureDesk desk, LineDesk lines) {
        return new AccessRoutes(desk, lines, looks);
    }
}
