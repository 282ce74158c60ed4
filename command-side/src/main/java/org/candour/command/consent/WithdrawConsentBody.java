package org.candour.command.consent;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.PersonId;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentKind;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/withdrawals}. */
record WithdrawConsentBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull PersonId personId,
        @NotEmpty Set<ConsentKind> kinds,
        @Nullable @Words String words)
        implements Stated {

    WithdrawConsent command(CaseId caseId, Intake intake) {
        var person = KeyOwner.of(personId);
        return new WithdrawConsent(
                caseId,
                intake.circumstances(),
                personId,
                kinds,
                intake.sealing(person, ConsentWithdrawn.class).sealIfGiven("words", words),
                intake.sealing(person, ConsentRefused.class).sealIfGiven("words", words));
    }
}
