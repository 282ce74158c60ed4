package org.candour.command.operations;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.candour.command.Boundaries;
import org.candour.command.Settlement;

/** Registers the context: its boundary and its handlers. */
public final class OperationsModule {

    private OperationsModule() {}

    /** Adds the context to {@code configurer}. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settlement settlement) {
        return configurer
                .registerEntity(Boundaries.sourced(
                        String.class, RehearsalState.class, RehearsalState::none, id -> RehearsalState.boundary()))
                .registerCommandHandlingModule(CommandHandlingModule.named("operations")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(configuration -> new OperationsHandlers(settlement)));
    }
}
