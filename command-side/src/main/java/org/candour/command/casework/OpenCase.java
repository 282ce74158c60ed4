package org.candour.command.casework;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.Sealed;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.Function;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ReferralSource;
import org.jspecify.annotations.Nullable;

/**
 * A family's time with the service begins (R2).
 *
 * @param purpose        why; refused without (R1)
 * @param familyName     under the case's key
 * @param familyWorkers  at least one (R2)
 * @param leadProfessional the one of them who leads, absent when nobody is named yet
 */
@Command(namespace = "casework", name = "OpenCase", version = "1")
public record OpenCase(
        @TargetEntityId CaseId caseId,
        Circumstances circumstances,
        LocalDate openedOn,
        Function function,
        @Nullable ItemPurpose purpose,
        ReferralSource referralSource,
        Sealed familyName,
        List<WorkerId> familyWorkers,
        @Nullable WorkerId leadProfessional)
        implements CandourCommand {

    /** Copies the workers. */
    public OpenCase {
        familyWorkers = List.copyOf(familyWorkers);
    }

    @Override
    public List<String> made() {
        return List.of(caseId.value());
    }
}
