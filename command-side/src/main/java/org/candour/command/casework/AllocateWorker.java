package org.candour.command.casework;

import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Sealed;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.AllocationRole;
import org.jspecify.annotations.Nullable;

/**
 * A manager ties a worker to a case (R36).
 *
 * @param workerKnown      whether the staff directory has the worker
 * @param tie              what the worker is to be to the case
 * @param leadProfessional whether they lead the case from now on
 * @param from             since when
 * @param until            when it ends by itself, after {@code from}; absent when somebody must end it
 * @param reasonCode       why, as a code
 * @param reason           why, in words under the case's key
 */
@Command(namespace = "casework", name = "AllocateWorker", version = "1")
public record AllocateWorker(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        WorkerId workerId,
        boolean workerKnown,
        Tie tie,
        boolean leadProfessional,
        Instant from,
        @Nullable Instant until,
        @Nullable String reasonCode,
        @Nullable Sealed reason)
        implements CandourCommand {

    /** The ties that a manager makes for as long as they are needed. Cover has an end and a reason, so it is none (R36). */
    public enum Tie {
        FAMILY_WORKER(AllocationRole.FAMILY_WORKER),
        OVERSIGHT(AllocationRole.OVERSIGHT);

        private final AllocationRole role;

        Tie(AllocationRole role) {
            this.role = role;
        }

        /** As the event has it. */
        public AllocationRole role() {
            return role;
        }
    }

    @Override
    public List<String> places(RefusalCode code) {
        return switch (code) {
            case REFERENCE_UNKNOWN -> workerKnown ? List.of() : List.of("/workerId");
            case SELF_ALLOCATION -> List.of("/workerId");
            case NO_FAMILY_WORKER -> List.of("/allocationRole");
            case DATE_INVALID -> List.of("/until");
            default -> List.of();
        };
    }
}
