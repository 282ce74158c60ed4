package org.candour.lab.bench;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.ledger.engine.Ledger;

/** Axon around a log, wired as the product wires it, with one command: read the notes of a case, decide, append one event. */
final class CommandDesk implements AutoCloseable {

    /** Asks a vendor's address about updates. Never. */
    private static final String UPDATE_CHECKER = "org.axonframework.update.UpdateCheckerConfigurationEnhancer";

    private final AxonConfiguration axon;
    private final CommandGateway gateway;

    CommandDesk(Ledger ledger) {
        var converter = ledger.converter();
        axon = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry.disableEnhancer(UPDATE_CHECKER)
                        .registerComponent(Converter.class, config -> converter)
                        .registerComponent(EventConverter.class, config -> new DelegatingEventConverter(converter)))
                .registerEventStorageEngine(config -> ledger.engine())
                .registerEntity(notes())
                .registerCommandHandlingModule(CommandHandlingModule.named("bench")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(config -> new Handlers()))
                .start();
        gateway = axon.getComponent(CommandGateway.class);
    }

    private static EventSourcedEntityModule<CaseKey, Notes> notes() {
        return EventSourcedEntityModule.declarative(CaseKey.class, Notes.class)
                .messagingModel((config, model) -> {
                    var converter = config.getComponent(EventConverter.class);
                    return model.entityEvolver((state, event, context) ->
                                    state.evolve(Objects.requireNonNull(event.payloadAs(BenchEvent.class, converter))))
                            .build();
                })
                .entityFactory(config -> EventSourcedEntityFactory.fromNoArgument(() -> new Notes(0)))
                .criteriaResolver(config -> (id, context) -> Notes.boundary(id))
                .build();
    }

    /** Which case. */
    record CaseKey(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    /** Decide something about a case. */
    @Command(namespace = "bench", name = "Decide", version = "1")
    record Decide(@TargetEntityId CaseKey caseKey, String personId, String text, String workerId) {}

    /** How many notes a case has. */
    record Notes(int count) {

        static EventCriteria boundary(CaseKey id) {
            return EventCriteria.havingTags("case", id.value()).andBeingOneOfTypes(BenchEvent.NOTED);
        }

        Notes evolve(BenchEvent event) {
            return event instanceof BenchEvent.Noted ? new Notes(count + 1) : this;
        }
    }

    static final class Handlers {
        @CommandHandler
        int handle(Decide command, @InjectEntity Notes notes, EventAppender log) {
            log.append(List.of(new BenchEvent.Decided(
                    command.caseKey().value(), command.personId(), command.text(), command.workerId())));
            return notes.count();
        }
    }

    /** Sends the command and waits until its event is durable. */
    void decide(Events.About about, String text) throws Exception {
        var count = gateway.send(new Decide(new CaseKey(about.caseId()), about.personId(), text, about.workerId()))
                .resultAs(Integer.class)
                .get(Load.ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        if (count == 0) throw new IllegalStateException("A decision saw none of its boundary.");
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
