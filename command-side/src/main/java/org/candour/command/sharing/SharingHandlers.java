package org.candour.command.sharing;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.annotation.MetadataValue;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.candour.command.Commands;
import org.candour.command.Outcome;
import org.candour.command.Settlement;
import org.jspecify.annotations.Nullable;

/** State in, decide, append what came out. */
final class SharingHandlers {

    private final Settlement settlement;

    SharingHandlers(Settlement settlement) {
        this.settlement = settlement;
    }

    @CommandHandler
    Outcome handle(
            ShareInformation command,
            @InjectEntity SharingState state,
            EventAppender log,
            @MetadataValue(Commands.IF_MATCH) @Nullable String ifMatch) {
        return settlement.settle(command, state, log, ifMatch, ShareInformationDecider::decide);
    }

    @CommandHandler
    Outcome handle(CheckSharing command, @InjectEntity SharingState state, EventAppender log) {
        return settlement.settle(command, state, log, CheckSharingDecider::decide);
    }
}
