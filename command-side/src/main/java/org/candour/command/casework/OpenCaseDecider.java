package org.candour.command.casework;

import static org.candour.kernel.RefusalCode.ALREADY_DECIDED;
import static org.candour.kernel.RefusalCode.DATE_INVALID;
import static org.candour.kernel.RefusalCode.LAWFUL_BASIS_MISSING;
import static org.candour.kernel.RefusalCode.NO_FAMILY_WORKER;
import static org.candour.kernel.RefusalCode.PURPOSE_MISSING;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import org.candour.command.Acting;
import org.candour.kernel.AllocationId;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.WorkerId;
import org.candour.kernel.calendar.London;
import org.candour.kernel.casework.AllocationRole;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.candour.kernel.policy.ReferenceData;

/** May this case be opened? */
final class OpenCaseDecider {

    private OpenCaseDecider() {}

    static Decision decide(OpenCase command, CaseState state, ReferenceData reference) {
        var purpose = command.purpose();
        if (!command.unknownWorkers().isEmpty()) return Decision.refuse(REFERENCE_UNKNOWN);
        if (state.facts().opened()) return Decision.refuse(ALREADY_DECIDED);
        if (purpose == null) return Decision.refuse(PURPOSE_MISSING);
        if (command.circumstances().lawfulBasis() == null) return Decision.refuse(LAWFUL_BASIS_MISSING);
        if (!hasFamilyWorker(command)) return Decision.refuse(NO_FAMILY_WORKER);
        if (command.openedOn().isAfter(London.dateOf(command.circumstances().asked()))) {
            return Decision.refuse(DATE_INVALID);
        }
        var decided = new Acting(state.facts(), command.circumstances(), reference).decided();
        var events = new ArrayList<CandourEvent>();
        events.add(new CaseOpened(
                decided,
                command.caseId(),
                command.openedOn(),
                command.function(),
                purpose,
                command.referralSource(),
                command.familyName()));
        for (var worker : command.familyWorkers()) {
            events.add(allocated(command, decided, worker, events.size()));
        }
        return Decision.accept(events);
    }

    // R2: whoever leads is one of the family workers
    private static boolean hasFamilyWorker(OpenCase command) {
        var lead = command.leadProfessional();
        return !command.familyWorkers().isEmpty()
                && (lead == null || command.familyWorkers().contains(lead));
    }

    private static WorkerAllocated allocated(OpenCase command, Circumstances decided, WorkerId worker, int count) {
        return new WorkerAllocated(
                decided,
                command.caseId(),
                worker,
                new AllocationId(decided.commandId().newId(IdKind.ALLOCATION, count)),
                AllocationRole.FAMILY_WORKER,
                worker.equals(command.leadProfessional()),
                decided.at(),
                null,
                null,
                null,
                null);
    }
}
