package org.candour.command.access;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.candour.command.Boundaries;
import org.candour.command.Settlement;

/** Registers the context: its boundaries and its handlers. */
public final class AccessModule {

    private AccessModule() {}

    /** Adds the context to {@code configurer}. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settlement settlement) {
        return configurer
                .registerEntity(Boundaries.sourced(
                        RecordSought.class, RecordState.class, RecordState::none, RecordState::boundary))
                .registerEntity(
                        Boundaries.sourced(Reader.class, ReaderState.class, ReaderState::none, ReaderState::boundary))
                .registerCommandHandlingModule(CommandHandlingModule.named("access")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(configuration -> new AccessHandlers(settlement)));
    }
}
