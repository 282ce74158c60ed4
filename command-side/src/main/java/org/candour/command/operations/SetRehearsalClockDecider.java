package org.candour.command.operations;

import org.candour.kernel.Decision;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.operations.OperationsEvent.RehearsalClockSet;
import org.candour.kernel.policy.ReferenceData;

/** May the clock be set to that? Only forward: what was recorded stays in the past. */
final class SetRehearsalClockDecider {

    private SetRehearsalClockDecider() {}

    static Decision decide(SetRehearsalClock command, RehearsalState state, ReferenceData reference) {
        if (!setForward(command, state)) return Decision.refuse(RefusalCode.DATE_INVALID);
        return Decision.accept(new RehearsalClockSet(
                command.circumstances().decidedUnder(reference.pack().id(), reference.versions()), command.instant()));
    }

    private static boolean setForward(SetRehearsalClock command, RehearsalState state) {
        return command.instant().isAfter(command.circumstances().asked())
                && (state.instant() == null || command.instant().isAfter(state.instant()));
    }
}
