package org.candour.command;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.CommandHistory.Seen;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.EventTypes;
import org.candour.kernel.Refusal;
import org.candour.ledger.engine.Recorded;

/** Registers a state with its boundary: what Axon reads from the log before a decision, and how it is folded. */
public final class Boundaries {

    private Boundaries() {}

    /**
     * A state sourced by its criteria.
     *
     * @param idType   what the boundary is about, for example a case
     * @param none     the state of an empty boundary
     * @param boundary which events are read: tags and types, in one expression
     */
    public static <I, S extends BoundaryState<S>> EventSourcedEntityModule<I, S> sourced(
            Class<I> idType, Class<S> stateType, Supplier<S> none, Function<I, EventCriteria> boundary) {
        return EventSourcedEntityModule.declarative(idType, stateType)
                .messagingModel((configuration, model) -> {
                    var converter = configuration.getComponent(EventConverter.class);
                    return model.entityEvolver((state, event, context) -> fold(state, event, converter))
                            .build();
                })
                .entityFactory(configuration -> EventSourcedEntityFactory.fromNoArgument(none))
                .criteriaResolver(configuration -> (id, context) -> boundary.apply(id))
                .build();
    }

    private static <S extends BoundaryState<S>> S fold(S state, EventMessage message, Converter converter) {
        var type = EventTypes.of(message.type().name(), message.type().version());
        var event = Objects.requireNonNull(message.payloadAs(type, converter), "an entry has a payload");
        return state.evolve(event).with(remember(state.history(), message, event));
    }

    /** An event appended in this very decision has no position yet and is nobody's earlier command. */
    private static CommandHistory remember(CommandHistory history, EventMessage message, CandourEvent event) {
        var position = message.metadata().get(Recorded.POSITION_KEY);
        return position == null
                ? history
                : new CommandHistory(new Seen(
                        event.circumstances().commandId(),
                        message.identifier(),
                        message.type().name(),
                        Long.parseLong(position),
                        message.timestamp(),
                        event.circumstances().actorRole().name(),
                        event instanceof Refusal refusal ? refusal.code() : null,
                        event.circumstances().policyPack(),
                        history.newest()));
    }
}
