package org.candour.command.operations;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.candour.command.Outcome;
import org.candour.command.Settlement;

/** State in, decide, append what came out. */
final class OperationsHandlers {

    private final Settlement settlement;

    OperationsHandlers(Settlement settlement) {
        this.settlement = settlement;
    }

    @CommandHandler
    Outcome handle(SetRehearsalClock command, @InjectEntity RehearsalState state, EventAppender log) {
        return settlement.settle(command, state, log, SetRehearsalClockDecider::decide);
    }
}
