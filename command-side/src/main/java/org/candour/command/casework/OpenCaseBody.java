package org.candour.command.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.command.http.Given;
import org.candour.command.http.Intake;
import org.candour.command.http.Stated;
import org.candour.command.http.Words;
import org.candour.kernel.CaseId;
import org.candour.kernel.Channel;
import org.candour.kernel.CommandId;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.Staff;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.CaseworkEvent.CaseOpened;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ReferralSource;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/cases}. */
record OpenCaseBody(
        @Nullable Instant at,
        @Nullable Channel channel,
        @Nullable LawfulBasis lawfulBasis,
        @NotNull LocalDate openedOn,
        @NotNull Function function,
        @Nullable ItemPurpose purpose,
        @NotNull ReferralSource referralSource,
        @NotNull @Words String familyName,
        @Nullable @Size(max = 20) List<WorkerId> familyWorkers,
        @Nullable WorkerId leadProfessional)
        implements Stated {

    /** @param staff knows whether there are such workers */
    OpenCase command(Staff staff, Intake intake) {
        var caseId = caseId(intake.circumstances().commandId());
        var workers = Given.orNone(familyWorkers);
        return new OpenCase(
                caseId,
                intake.circumstances(),
                openedOn,
                function,
                purpose,
                referralSource,
                intake.sealing(KeyOwner.of(caseId), CaseOpened.class).seal("familyName", familyName),
                workers,
                leadProfessional,
                Stream.concat(workers.stream(), Stream.ofNullable(leadProfessional))
                        .filter(worker -> !staff.knows(worker))
                        .collect(Collectors.toSet()));
    }

    /** The case that the command opens: its key is made before the rest is read. */
    static CaseId caseId(CommandId command) {
        return new CaseId(command.newId(IdKind.CASE, 0));
    }
}
