package org.candour.command.access;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.candour.command.Outcome;
import org.candour.command.Settlement;

/** State in, decide, append what came out. A look has no key of its caller's, so it is never a repeat. */
final class AccessHandlers {

    private final Settlement settlement;

    AccessHandlers(Settlement settlement) {
        this.settlement = settlement;
    }

    @CommandHandler
    Outcome handle(OpenRecord command, @InjectEntity RecordState state, EventAppender log) {
        return settlement.settle(command, state, log, OpenRecordDecider::decide);
    }

    @CommandHandler
    Outcome handle(ListRecords command, @InjectEntity ReaderState state, EventAppender log) {
        return settlement.settle(command, state, log, ListRecordsDecider::decide);
    }

    @CommandHandler
    Outcome handle(SearchLog command, EventAppender log) {
        return settlement.settle(command, log, SearchLogDecider::decide);
    }
}
