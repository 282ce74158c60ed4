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
 * @param leadProfessional whether they lead the case from now on
 * @param from             since when
 * @param until            when it ends by itself, absent when somebody must end it
 * @param reasonCode       why, as a code
 * @param reason           why, in words under the case's key
 */
@Command(namespace = "casework", name = "AllocateWorker", version = "1")
public record AllocateWorker(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        WorkerId workerId,
        boolean workerKnown,
        AllocationRole allocationRole,
        boolean leadProfessional,
        Instant from,
        @Nullable Instant until,
        @Nullable String reasonCode,
        @Nullable Sealed reason)
        implements CandourCommand {

    @Override
    public List<String> places(RefusalCode code) {
        return switch (code) {
            case REFERENCE_UNKNOWN -> workerKnown ? List.of() : List.of("/workerId");
            case SELF_ALLOCATION -> List.of("/workerId");
            case NO_FAMILY_WORKER -> List.of("/allocationRole");
            default -> List.of();
        };
    }
}
