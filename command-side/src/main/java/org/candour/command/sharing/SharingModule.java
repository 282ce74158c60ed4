package org.candour.command.sharing;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.candour.command.Boundaries;
import org.candour.command.Settlement;
import org.candour.kernel.CaseId;

/** Registers the context: its boundary and its handlers. */
public final class SharingModule {

    private SharingModule() {}

    /** Adds the context to {@code configurer}. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settlement settlement) {
        return configurer
                .registerEntity(Boundaries.sourced(
                        CaseId.class, SharingState.class, SharingState::none, SharingState::boundary))
                .registerCommandHandlingModule(CommandHandlingModule.named("sharing")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(configuration -> new SharingHandlers(settlement)));
    }
}
