package org.candour.command.casework;

import java.util.function.Supplier;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.candour.command.Outcome;
import org.candour.command.Settlement;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;

/** State in, decide, append what came out. */
final class CaseworkHandlers {

    private final Settlement settlement;

    CaseworkHandlers(Settlement settlement) {
        this.settlement = settlement;
    }

    @CommandHandler
    Outcome handle(OpenCase command, @InjectEntity CaseState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> OpenCaseDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(AddPerson command, @InjectEntity CaseState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> AddPersonDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(RecordRelationship command, @InjectEntity CaseState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> RecordRelationshipDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(AllocateWorker command, @InjectEntity CaseState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> AllocateWorkerDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(LinkRecipient command, @InjectEntity CaseState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> LinkRecipientDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(RecordInformation command, @InjectEntity CaseState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> RecordInformationDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(FileDocument command, @InjectEntity CaseState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> FileDocumentDecider.decide(command, state, settlement.reference()));
    }

    private Outcome settle(Circumstances circumstances, CaseState state, EventAppender log, Supplier<Decision> decide) {
        return settlement.settle(circumstances, null, state.history(), log, decide);
    }
}
