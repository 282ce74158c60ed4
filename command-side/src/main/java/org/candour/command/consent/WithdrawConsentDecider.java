package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import java.util.List;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.PersonId;
import org.candour.kernel.calendar.London;
import org.candour.kernel.consent.Consent;
import org.candour.kernel.consent.ConsentEvent.ConsentRefused;
import org.candour.kernel.consent.ConsentEvent.ConsentWithdrawn;
import org.candour.kernel.consent.ConsentKind;
import org.candour.kernel.policy.ReferenceData;

/** Taking consent back is never refused, and effective at receipt (R54). */
final class WithdrawConsentDecider {

    private WithdrawConsentDecider() {}

    static Decision decide(WithdrawConsent command, ConsentState state, ReferenceData reference) {
        if (!state.facts().people().containsKey(command.personId())) return Decision.refuse(REFERENCE_UNKNOWN);
        var decided = state.acting(command.circumstances(), reference).decided();
        var events = command.kinds().stream()
                .sorted()
                .map(kind -> stopped(command, state, decided, kind))
                .toList();
        return Decision.accept(events);
    }

    // PD16: where nothing was ever given, or the latest answer is no, the wish counts as a no
    private static CandourEvent stopped(
            WithdrawConsent command, ConsentState state, Circumstances decided, ConsentKind kind) {
        var answer = state.consents().answer(command.personId(), kind);
        var consent = answer.consent();
        if (consent == null) {
            return new ConsentRefused(
                    decided,
                    command.caseId(),
                    command.personId(),
                    kind,
                    null,
                    London.dateOf(decided.at()),
                    command.refused());
        }
        return new ConsentWithdrawn(
                decided,
                command.caseId(),
                command.personId(),
                covered(consent),
                consent.consentId(),
                kind,
                decided.at(),
                decided.actor(),
                state.sharedUnder(consent.consentId()),
                command.withdrawn());
    }

    private static List<PersonId> covered(Consent consent) {
        return consent.covers().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }
}
