package org.candour.query.sharing;

import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.disclosure.LineDesk;
import org.candour.query.view.View;
import org.candour.query.view.Views;

/** The view of this context, and the route that answers from it. */
public final class SharingModule {

    private final View<TrailView> trail;

    /** Adds the view of this context to {@code views}. */
    public SharingModule(Views views) {
        this.trail = views.add(new TrailProjection());
    }

    /** The routes, answering at {@code desk} in pages and at {@code lines} in lines. */
    public SharingRoutes routes(DisclosureDesk desk, LineDesk lines) {
        return new SharingRoutes(desk, lines, trail);
    }
}
