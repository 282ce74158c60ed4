package org.candour.command.casework;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.candour.command.Outcome;
import org.candour.command.Settlement;

/** State in, decide, append what came out. */
final class CaseworkHandlers {

    private final Settlement settlement;

    CaseworkHandlers(Settlement settlement) {
        this.settlement = settlement;
    }

    @CommandHandler
    Outcome handle(OpenCase command, @InjectEntity CaseState state, EventAppender log) {
        return settlement.settle(command, state, log, OpenCaseDecider::decide);
    }

    @CommandHandler
    Outcome handle(AddPerson command, @InjectEntity CaseState state, EventAppender log) {
        return settlement.settle(command, state, log, AddPersonDecider::decide);
    }

    @CommandHandler
    Outcome handle(RecordRelationship command, @InjectEntity CaseState state, EventAppender log) {
        return settlement.settle(command, state, log, RecordRelationshipDecider::decide);
    }

    @CommandHandler
    Outcome handle(AllocateWorker command, @InjectEntity CaseState state, EventAppender log) {
        return settlement.settle(command, state, log, AllocateWorkerDecider::decide);
    }

    @CommandHandler
    Outcome handle(LinkRecipient command, @InjectEntity CaseState state, EventAppender log) {
        return settlement.settle(command, state, log, LinkRecipientDecider::decide);
    }

    @CommandHandler
    Outcome handle(RecordInformation command, @InjectEntity CaseState state, EventAppender log) {
        return settlement.settle(command, state, log, RecordInformationDecider::decide);
    }

    @CommandHandler
    Outcome handle(FileDocument command, @InjectEntity CaseState state, EventAppender log) {
        return settlement.settle(command, state, log, FileDocumentDecider::decide);
    }
}
