package org.candour.command.consent;

import java.util.function.Supplier;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.annotation.MetadataValue;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.candour.command.Commands;
import org.candour.command.Outcome;
import org.candour.command.Settlement;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.jspecify.annotations.Nullable;

/** State in, decide, append what came out. */
final class ConsentHandlers {

    private final Settlement settlement;

    ConsentHandlers(Settlement settlement) {
        this.settlement = settlement;
    }

    @CommandHandler
    Outcome handle(
            GiveConsent command,
            @InjectEntity ConsentState state,
            EventAppender log,
            @MetadataValue(Commands.IF_MATCH) @Nullable String ifMatch) {
        return settlement.settle(
                command.circumstances(),
                ifMatch,
                state.history(),
                log,
                () -> GiveConsentDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(ProvideNotice command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> ProvideNoticeDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(HoldConsultation command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> HoldConsultationDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(GiveExplanation command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> GiveExplanationDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(PresumePr command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> PresumePrDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(EvidencePr command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> EvidencePrDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(UploadConsentEvidence command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> UploadConsentEvidenceDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(ChangeConsentScope command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> ChangeConsentScopeDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(WithdrawConsent command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> WithdrawConsentDecider.decide(command, state, settlement.reference()));
    }

    @CommandHandler
    Outcome handle(ConfirmWithdrawal command, @InjectEntity ConsentState state, EventAppender log) {
        return settle(
                command.circumstances(),
                state,
                log,
                () -> ConfirmWithdrawalDecider.decide(command, state, settlement.reference()));
    }

    private Outcome settle(
            Circumstances circumstances, ConsentState state, EventAppender log, Supplier<Decision> decide) {
        return settlement.settle(circumstances, null, state.history(), log, decide);
    }
}
