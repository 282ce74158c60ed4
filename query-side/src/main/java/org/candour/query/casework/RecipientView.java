package org.candour.query.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.kernel.AgencyId;
import org.candour.kernel.CaseId;
import org.candour.kernel.PersonId;
import org.candour.kernel.RecipientId;
import org.candour.kernel.consent.Box;
import org.candour.kernel.sharing.Category;
import org.candour.query.view.Word;
import org.jspecify.annotations.Nullable;

/** A named person or role in an agency that works with the family; the name and contact are under the case's key. */
record RecipientView(
        RecipientId recipientId,
        CaseId caseId,
        AgencyId agencyId,
        Category category,
        List<Box> boxes,
        String roleCode,
        Set<PersonId> worksWith,
        LocalDate from,
        String mapVersion,
        @Nullable Word name,
        @Nullable Word contact) {

    RecipientView {
        boxes = List.copyOf(boxes);
        worksWith = Set.copyOf(worksWith);
    }
}
