package org.candour.command.casework;

import static org.candour.kernel.RefusalCode.DATE_INVALID;
import static org.candour.kernel.RefusalCode.NO_FAMILY_WORKER;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;
import static org.candour.kernel.RefusalCode.SELF_ALLOCATION;

import org.candour.command.Acting;
import org.candour.command.casework.AllocateWorker.Tie;
import org.candour.kernel.AllocationId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.kernel.policy.ReferenceData;

/** May this worker be tied to the case? Nobody allocates themselves. */
final class AllocateWorkerDecider {

    private AllocateWorkerDecider() {}

    static Decision decide(AllocateWorker command, CaseState state, ReferenceData reference) {
        if (!state.facts().opened() || !command.workerKnown()) return Decision.refuse(REFERENCE_UNKNOWN);
        if (command.circumstances().actor().is(command.workerId())) return Decision.refuse(SELF_ALLOCATION);
        if (!leadsAsFamilyWorker(command)) return Decision.refuse(NO_FAMILY_WORKER);
        if (endsBeforeItBegins(command)) return Decision.refuse(DATE_INVALID);
        var decided = new Acting(state.facts(), command.circumstances(), reference).decided();
        return Decision.accept(new WorkerAllocated(
                decided,
                command.caseId(),
                command.workerId(),
                new AllocationId(decided.commandId().newId(IdKind.ALLOCATION, 0)),
                command.tie().role(),
                command.leadProfessional(),
                command.from(),
                command.until(),
                command.reasonCode(),
                null,
                command.reason()));
    }

    // R2: who leads a case is one of its family workers
    private static boolean leadsAsFamilyWorker(AllocateWorker command) {
        return !command.leadProfessional() || command.tie() == Tie.FAMILY_WORKER;
    }

    private static boolean endsBeforeItBegins(AllocateWorker command) {
        var until = command.until();
        return until != null && !until.isAfter(command.from());
    }
}
