package org.candour.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.eventhandling.EventMessage;
import reactor.core.scheduler.Scheduler;

/** All views of this process: what makes them, keeps them and answers from them. */
public final class Views {

    private final ViewDatabase database;
    private final FactReader facts;
    private final History history;
    private final Scheduler waiting;
    private final List<Kept<?>> kept = new ArrayList<>();

    /**
     * No views yet.
     *
     * @param waiting where threads may wait for a database
     */
    public Views(ViewDatabase database, FactReader facts, History history, Scheduler waiting) {
        this.database = database;
        this.facts = facts;
        this.history = history;
        this.waiting = waiting;
    }

    private record Kept<D>(Projection<D> projection, ViewStore<D> store) {
        void run(EventSourcingConfigurer configurer, ProjectionRunner runner) {
            runner.run(configurer, projection, store);
        }
    }

    /** The view of {@code projection}; its collection and index are made where they are missing. */
    public <D> View<D> add(Projection<D> projection) {
        kept.add(new Kept<>(projection, database.store(projection)));
        return new View<>(projection, database.reader(projection), history, waiting);
    }

    /**
     * Adds a processor for every view so far.
     *
     * @param interceptors what stands round the folds of a processor, by its name, the outermost first
     */
    public void configure(
            EventSourcingConfigurer configurer,
            Function<String, List<MessageHandlerInterceptor<EventMessage>>> interceptors) {
        for (Kept<?> view : kept) {
            String processor = view.projection().id();
            view.run(configurer, new ProjectionRunner(facts, interceptors.apply(processor)));
        }
    }

    /** How far each view has come, by its name and version. */
    public Map<String, Reached> reached() {
        Map<String, Reached> byId = new TreeMap<>();
        kept.forEach(view -> byId.put(view.projection().id(), view.store().reached()));
        return byId;
    }

    /** The digest of each view, by its name and version; reads every document. */
    public Map<String, String> digests() {
        Map<String, String> byId = new TreeMap<>();
        kept.forEach(view -> byId.put(view.projection().id(), view.store().digest()));
        return byId;
    }
}
