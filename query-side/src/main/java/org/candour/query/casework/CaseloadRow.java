package org.candour.query.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.candour.kernel.casework.AllocationRole;
import org.candour.query.disclosure.Disclosure;
import org.candour.query.disclosure.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One case of a reader's caseload.
 *
 * @param roles  how the reader is tied to it
 * @param leads  whether the reader is its lead professional
 * @param people how many are on record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseloadRow(
        String caseId,
        LocalDate openedOn,
        @Nullable Shown familyName,
        List<AllocationRole> roles,
        boolean leads,
        int people) {

    static CaseloadRow of(CaseView view, String worker, Disclosure disclosure) {
        List<CaseView.Allocated> own = view.allocations().stream()
                .filter(allocated -> allocated.workerId().value().equals(worker))
                .toList();
        return new CaseloadRow(
                view.caseId().value(),
                view.openedOn(),
                disclosure.show(view.familyName()),
                own.stream().map(CaseView.Allocated::role).distinct().toList(),
                own.stream().anyMatch(CaseView.Allocated::leadProfessional),
                view.people().size());
    }
}
