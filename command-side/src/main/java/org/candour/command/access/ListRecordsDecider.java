package org.candour.command.access;

import static org.candour.kernel.RefusalCode.PURPOSE_MISSING;

import java.util.Comparator;
import java.util.List;
import org.candour.command.Acting;
import org.candour.kernel.AccessId;
import org.candour.kernel.CaseId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessEvent.RecordsListed;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.casework.CaseFacts;
import org.candour.kernel.policy.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Which of these cases may be shown? Those whose standing allows the purpose; the rest are left out without a word. */
final class ListRecordsDecider {

    private ListRecordsDecider() {}

    static Decision decide(ListRecords command, ReaderState state, ReferenceData reference) {
        var acting = new Acting(CaseFacts.NONE, command.circumstances(), reference);
        var id = new AccessId(command.circumstances().commandId().newId(IdKind.ACCESS, 0));
        var purpose = command.purpose();
        if (purpose == null) {
            return Decision.refuse(
                    PURPOSE_MISSING,
                    new AccessRefused(
                            acting.decided(), null, acting.worker(), id, "LIST_RECORDS", null, PURPOSE_MISSING));
        }
        var shown = shown(command, state, acting.worker(), purpose);
        return Decision.accept(new RecordsListed(
                acting.decided(),
                shown,
                acting.worker(),
                id,
                command.list(),
                command.filters(),
                shown.size(),
                purpose));
    }

    // R36
    private static List<CaseId> shown(
            ListRecords command, ReaderState state, @Nullable WorkerId worker, AccessPurpose purpose) {
        if (worker == null) {
            return List.of();
        }
        var at = command.circumstances().asked();
        return command.candidates().stream()
                .filter(caseId -> state.isTied(worker, caseId, at, purpose))
                .sorted(Comparator.comparing(CaseId::value))
                .toList();
    }
}
