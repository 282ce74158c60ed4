package org.candour.command.consent;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;
import static org.candour.kernel.RefusalCode.SCOPE_WIDENING;

import java.util.HashMap;
import java.util.Map;
import org.candour.kernel.Decision;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.BoxAnswer;
import org.candour.kernel.consent.ConsentEvent.ConsentScopeChanged;
import org.candour.kernel.policy.ReferenceData;

/** Narrowing is never refused; widening needs a new consent (PD15). */
final class ChangeConsentScopeDecider {

    private ChangeConsentScopeDecider() {}

    static Decision decide(ChangeConsentScope command, ConsentState state, ReferenceData reference) {
        var held = state.consents().held(command.consentId());
        if (held.isEmpty() || !everyoneOnRecord(command, state)) return Decision.refuse(REFERENCE_UNKNOWN);
        var now = held.get().consent().scope();
        if (widens(command, now)) return Decision.refuse(SCOPE_WIDENING);
        var decided = state.acting(command.circumstances(), reference).decided();
        return Decision.accept(new ConsentScopeChanged(
                decided,
                command.caseId(),
                held.get().question().person(),
                command.personIdsNoLongerCovered(),
                command.consentId(),
                command.boxesExcluded(),
                command.recipientIdsExcluded(),
                narrowed(now, command),
                decided.at(),
                command.words()));
    }

    private static boolean everyoneOnRecord(ChangeConsentScope command, ConsentState state) {
        return state.facts().people().keySet().containsAll(command.personIdsNoLongerCovered())
                && state.facts().recipients().keySet().containsAll(command.recipientIdsExcluded());
    }

    // R54, PD15
    private static boolean widens(ChangeConsentScope command, Map<Box, BoxAnswer> now) {
        return command.boxesAllowed().stream().anyMatch(box -> {
            var answer = now.get(box);
            return answer == null || !answer.allowed();
        });
    }

    private static Map<Box, BoxAnswer> narrowed(Map<Box, BoxAnswer> now, ChangeConsentScope command) {
        var after = new HashMap<>(now);
        for (var box : command.boxesExcluded()) {
            after.put(box, new BoxAnswer(BoxAnswer.Answer.EXCLUDED, BoxAnswer.Origin.WITHDRAWN));
        }
        return after;
    }
}
