package org.candour.command.consent;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.candour.command.http.Found;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.Channel;
import org.candour.kernel.ConsentId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.WithdrawalConfirmed;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/consents/{consentId}/withdrawal-confirmations}. */
record ConfirmWithdrawalBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull LocalDate sentOn,
        @NotNull @Words(max = 20_000) String letter)
        implements Stated {

    ConfirmWithdrawal command(ConsentId consentId, Found<ConsentGiven> found) {
        var giver = KeyOwner.of(found.maker().personId());
        var intake = found.intake();
        var sealed = intake.sealing(giver, WithdrawalConfirmed.class).seal("letter", letter);
        return new ConfirmWithdrawal(
                found.caseId(), intake.circumstances(), consentId, sentOn, sealed.digest(), sealed);
    }
}
