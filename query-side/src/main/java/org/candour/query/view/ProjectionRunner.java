package org.candour.query.view;

import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Runs projections over the log: one streaming processor for each, in the order of the log, from position 0 where it has
 * no token yet. A new version of a projection is another processor with another collection, built beside the old one.
 */
public final class ProjectionRunner {

    /** Events folded between two writes; a document that changes often in them is written once. */
    private static final int BATCH_EVENTS_MAX = 100;

    /** More segments were slower than one: each would see every event. */
    private static final int SEGMENTS = 1;

    private final FactReader facts;
    private final List<MessageHandlerInterceptor<EventMessage>> interceptors;

    /**
     * A runner.
     *
     * @param facts        reads what the log delivers
     * @param interceptors stand round every fold, the outermost first: parking among them
     */
    public ProjectionRunner(FactReader facts, List<MessageHandlerInterceptor<EventMessage>> interceptors) {
        this.facts = facts;
        this.interceptors = List.copyOf(interceptors);
    }

    /** Adds the processor {@link Projection#id()} to {@code configurer}; the token store is the configurer's. */
    public <D> void run(EventSourcingConfigurer configurer, Projection<D> projection, ViewStore<D> store) {
        MessageHandlerInterceptor<EventMessage> progress = progress(projection, store);
        var processor = EventProcessorModule.pooledStreaming(projection.id())
                .eventHandlingComponents(
                        listeners -> listeners.declarative(cfg -> new ProjectionComponent<>(projection, store, facts)))
                .customized((cfg, pooled) -> {
                    pooled.initialSegmentCount(SEGMENTS)
                            .batchSize(BATCH_EVENTS_MAX)
                            .initialToken(source -> source.firstToken(null))
                            .eventCriteria(folded -> EventCriteria.havingAnyTag())
                            .withInterceptor(progress);
                    interceptors.forEach(pooled::withInterceptor);
                    return pooled;
                });
        configurer.messaging(messaging -> messaging.eventProcessing(
                processing -> processing.pooledStreaming(pooled -> pooled.processor(processor))));
    }

    // Outermost, so that an event which is parked, or skipped because its case is, still counts as reached: the other
    // cases have come past it. Whoever reads the case itself asks what is parked of it (View.with).
    private <D> MessageHandlerInterceptor<EventMessage> progress(Projection<D> projection, ViewStore<D> store) {
        return (event, context, chain) -> {
            MessageStream<?> handled = chain.proceed(event, context);
            Batch.of(context, projection, store).reached(facts.reached(event));
            return handled;
        };
    }
}
