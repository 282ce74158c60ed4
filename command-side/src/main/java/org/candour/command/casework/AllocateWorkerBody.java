package org.candour.command.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.candour.command.casework.AllocateWorker.Tie;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.Staff;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.CaseworkEvent.WorkerAllocated;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases/{caseId}/allocations}. */
record AllocateWorkerBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull WorkerId workerId,
        @NotNull Tie allocationRole,
        boolean leadProfessional,
        @Nullable Instant until,
        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String reasonCode,
        @Nullable @Words String reason)
        implements Stated {

    /** @param staff knows whether there is such a worker */
    AllocateWorker command(CaseId caseId, Staff staff, Intake intake) {
        return new AllocateWorker(
                caseId,
                intake.circumstances(),
                workerId,
                staff.knows(workerId),
                allocationRole,
                leadProfessional,
                intake.circumstances().at(),
                until,
                reasonCode,
                intake.sealing(KeyOwner.of(caseId), WorkerAllocated.class).sealIfGiven("reason", reason));
    }
}
