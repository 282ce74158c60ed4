package org.candour.query.view;

import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.candour.kernel.EventTypes;

/**
 * Hands what a streaming processor delivers to one projection. It takes every event, so that the view knows how far it
 * has come even where nothing concerned it, and reads only those that the projection folds.
 */
final class ProjectionComponent<D> implements EventHandlingComponent {

    private final Projection<D> projection;
    private final ViewStore<D> store;
    private final FactReader facts;
    private final Set<QualifiedName> folded;

    ProjectionComponent(Projection<D> projection, ViewStore<D> store, FactReader facts) {
        this.projection = projection;
        this.store = store;
        this.facts = facts;
        this.folded = projection.events().stream()
                .map(type -> new QualifiedName(EventTypes.nameOf(type)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        if (folded.contains(event.type().qualifiedName())) {
            Batch.of(context, projection, store).fold(facts.read(event));
        }
        return MessageStream.empty();
    }

    @Override
    public boolean supports(QualifiedName eventName) {
        return true;
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return folded;
    }

    // One segment: everything in the order of the log.
    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return projection.id();
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler eventHandler) {
        throw new UnsupportedOperationException("a projection is all that listens here");
    }
}
