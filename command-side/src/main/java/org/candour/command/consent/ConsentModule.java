package org.candour.command.consent;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.candour.command.Boundaries;
import org.candour.command.Settlement;
import org.candour.kernel.CaseId;

/** Registers the context: its boundary and its handlers. */
public final class ConsentModule {

    private ConsentModule() {}

    /** Adds the context to {@code configurer}. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settlement settlement) {
        return configurer
                .registerEntity(Boundaries.sourced(
                        CaseId.class, ConsentState.class, ConsentState::none, ConsentState::boundary))
                .registerCommandHandlingModule(CommandHandlingModule.named("consent")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(configuration -> new ConsentHandlers(settlement)));
    }
}
