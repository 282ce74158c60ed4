package org.candour.query;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.candour.kernel.Opener;
import org.candour.kernel.access.AccessGate;
import org.candour.query.access.AccessModule;
import org.candour.query.access.AccessRoutes;
import org.candour.query.casework.CaseworkModule;
import org.candour.query.casework.CaseworkRoutes;
import org.candour.query.consent.ConsentModule;
import org.candour.query.consent.ConsentRoutes;
import org.candour.query.disclosure.DisclosureDesk;
import org.candour.query.disclosure.LineDesk;
import org.candour.query.disclosure.LogRoots;
import org.candour.query.sharing.SharingModule;
import org.candour.query.sharing.SharingRoutes;
import org.candour.query.view.FactReader;
import org.candour.query.view.History;
import org.candour.query.view.ViewDatabase;
import org.candour.query.view.Views;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The table of contents of the query side. The program makes one, adds its processors to the Axon configuration before
 * that starts, and takes the routes once there is a gate.
 */
public final class QueryModule implements AutoCloseable {

    private final Scheduler waiting = Schedulers.fromExecutorService(
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("query-", 0).factory()),
            "query");

    private final Views views;
    private final CaseworkModule casework;
    private final ConsentModule consent;
    private final SharingModule sharing;
    private final AccessModule access;

    /** All views over one log, kept in {@code database}. */
    public QueryModule(ViewDatabase database, FactReader facts, History history) {
        this.views = new Views(database, facts, history, waiting);
        this.casework = new CaseworkModule(views);
        this.consent = new ConsentModule(views);
        this.sharing = new SharingModule(views);
        this.access = new AccessModule(views);
    }

    /**
     * Adds a streaming processor for each view.
     *
     * @param interceptors what stands round the folds of a processor, by its name, the outermost first: parking
     */
    public void configure(
            EventSourcingConfigurer configurer,
            Function<String, List<MessageHandlerInterceptor<EventMessage>>> interceptors) {
        views.configure(configurer, interceptors);
    }

    /** The views, for health, operators and proofs. */
    public Views views() {
        return views;
    }

    /** The routes of every context, answering at one desk. */
    public Routes routes(AccessGate gate, Opener opener, LogRoots roots, InstantSource clock) {
        DisclosureDesk desk = new DisclosureDesk(gate, opener, waiting);
        LineDesk lines = new LineDesk(desk, roots);
        return new Routes(
                casework.routes(desk),
                consent.routes(desk, clock),
                sharing.routes(desk, lines),
                access.routes(desk, lines));
    }

    /** The controllers, one a context; the program registers each as a bean. */
    public record Routes(CaseworkRoutes casework, ConsentRoutes consent, SharingRoutes sharing, AccessRoutes access) {}

    @Override
    public void close() {
        waiting.dispose();
    }
}
