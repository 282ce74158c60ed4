package org.candour.command.consent;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.annotation.MetadataValue;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.candour.command.Commands;
import org.candour.command.Outcome;
import org.candour.command.Settlement;
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
        return settlement.settle(command, state, log, ifMatch, GiveConsentDecider::decide);
    }

    @CommandHandler
    Outcome handle(ProvideNotice command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, ProvideNoticeDecider::decide);
    }

    @CommandHandler
    Outcome handle(HoldConsultation command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, HoldConsultationDecider::decide);
    }

    @CommandHandler
    Outcome handle(GiveExplanation command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, GiveExplanationDecider::decide);
    }

    @CommandHandler
    Outcome handle(PresumePr command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, PresumePrDecider::decide);
    }

    @CommandHandler
    Outcome handle(EvidencePr command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, EvidencePrDecider::decide);
    }

    @CommandHandler
    Outcome handle(UploadConsentEvidence command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, UploadConsentEvidenceDecider::decide);
    }

    @CommandHandler
    Outcome handle(ChangeConsentScope command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, ChangeConsentScopeDecider::decide);
    }

    @CommandHandler
    Outcome handle(WithdrawConsent command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, WithdrawConsentDecider::decide);
    }

    @CommandHandler
    Outcome handle(ConfirmWithdrawal command, @InjectEntity ConsentState state, EventAppender log) {
        return settlement.settle(command, state, log, ConfirmWithdrawalDecider::decide);
    }
}
