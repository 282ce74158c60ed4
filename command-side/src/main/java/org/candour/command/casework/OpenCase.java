package org.candour.command.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.command.CandourCommand;
import org.candour.kernel.CaseId;
import org.candour.kernel.Circumstances;
import org.candour.kernel.RefusalCode;
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
 * @param unknownWorkers those named here whom the staff directory does not have
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
        @Nullable WorkerId leadProfessional,
        Set<WorkerId> unknownWorkers)
        implements CandourCommand {

    /** Copies the lists. */
    public OpenCase {
        familyWorkers = List.copyOf(familyWorkers);
        unknownWorkers = Set.copyOf(unknownWorkers);
    }

    @Override
    public List<String> made() {
        return List.of(caseId.value());
    }

    @Override
    public List<String> places(RefusalCode code) {
        return switch (code) {
            case REFERENCE_UNKNOWN -> unknownPlaces();
            case DATE_INVALID -> List.of("/openedOn");
            default -> List.of();
        };
    }

    private List<String> unknownPlaces() {
        var places = new ArrayList<String>();
        for (int i = 0; i < familyWorkers.size(); i++) {
            if (unknownWorkers.contains(familyWorkers.get(i))) {
                places.add("/familyWorkers/" + i);
            }
        }
        if (leadProfessional != null && unknownWorkers.contains(leadProfessional)) {
            places.add("/leadProfessional");
        }
        return places;
    }
}
