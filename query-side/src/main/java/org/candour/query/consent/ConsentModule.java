package org.candour.query.consent;

import java.time.InstantSource;
import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.view.View;
import org.candour.query.view.Views;

/** The view of this context, and the route that answers from it. */
public final class ConsentModule {

    private final View<ConsentView> consents;

    /** Adds the view of this context to {@code views}. */
    public ConsentModule(Views views) {
        this.consents = views.add(new ConsentProjection());
    }

    /** The routes, answering at {@code desk}; {@code clock} says what day it is. */
    public ConsentRoutes routes(DisclosureDesk desk, InstantSource clock) {
        return new ConsentRoutes(desk, consents, clock);
    }
}
