package org.candour.command.casework;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.candour.command.Boundaries;
import org.candour.command.Settlement;
import org.candour.kernel.CaseId;

/** Registers the context: its boundary and its handlers. */
public final class CaseworkModule {

    private CaseworkModule() {}

    /** Adds the context to {@code configurer}. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settlement settlement) {
        return configurer
                .registerEntity(Boundaries.sourced(CaseId.class, CaseState.class, CaseState::none, CaseState::boundary))
                .registerCommandHandlingModule(CommandHandlingModule.named("casework")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(configuration -> new CaseworkHandlers(settlement)));
    }
}
