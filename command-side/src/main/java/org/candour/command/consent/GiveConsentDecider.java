package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.EXPLANATION_INCOMPLETE;
import static org.candour.kernel.RefusalCode.FORM_INCOMPLETE;
import static org.candour.kernel.RefusalCode.NOT_ALLOCATED;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import java.util.List;
import org.candour.command.Acting;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.FormId;
import org.candour.kernel.IdKind;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.consent.ConsentEvent.ConsentNotAccepted;
import org.candour.kernel.policy.ReferenceData;

/** May this form be taken as consent, and what does it say? A form that fails a check leaves no consent, only its refusal. */
final class GiveConsentDecider {

    private GiveConsentDecider() {}

    static Decision decide(GiveConsent command, ConsentState state, ReferenceData reference) {
        var acting = state.acting(command.circumstances(), reference);
        var decided = decided(acting, command);
        var checks = new GiveConsentChecks(command, state, reference);
        if (!acting.allocated()) return notAccepted(checks, decided, NOT_ALLOCATED);
        if (!everyoneOnRecord(command, state)) return Decision.refuse(REFERENCE_UNKNOWN);
        return checks.firstFailure()
                .map(code -> notAccepted(checks, decided, code))
                .orElseGet(() -> Decision.accept(new ConsentAnswers(checks, decided).events()));
    }

    /** A version that no form has stays out of the log: it is only what somebody typed. */
    private static Circumstances decided(Acting acting, GiveConsent command) {
        var form = acting.reference().forms().get(command.formVersion());
        return form == null ? acting.decided() : acting.decidedWith("FORM", form.version());
    }

    private static boolean everyoneOnRecord(GiveConsent command, ConsentState state) {
        var people = state.facts().people();
        return people.containsKey(command.personId())
                && command.childIds().stream().allMatch(child -> people.get(child) == FamilyRole.CHILD)
                && state.facts().recipients().keySet().containsAll(command.namedRecipientIds());
    }

    private static Decision notAccepted(GiveConsentChecks checks, Circumstances decided, RefusalCode code) {
        var command = checks.command();
        return Decision.refuse(
                code,
                new ConsentNotAccepted(
                        decided,
                        command.caseId(),
                        command.personId(),
                        new FormId(decided.commandId().newId(IdKind.FORM, 0)),
                        code,
                        code.rules().getFirst(),
                        missing(checks, code)));
    }

    private static List<String> missing(GiveConsentChecks checks, RefusalCode code) {
        return switch (code) {
            case FORM_INCOMPLETE -> checks.missingFields();
            case EXPLANATION_INCOMPLETE ->
                checks.missingPoints().stream().map(Enum::name).toList();
            default -> List.of();
        };
    }
}
