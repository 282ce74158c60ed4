package org.candour.command.access;

import static org.candour.kernel.RefusalCode.NOT_ALLOCATED;
import static org.candour.kernel.RefusalCode.PURPOSE_MISMATCH;
import static org.candour.kernel.RefusalCode.PURPOSE_MISSING;

import java.util.Comparator;
import java.util.List;
import org.candour.command.Acting;
import org.candour.kernel.AccessId;
import org.candour.kernel.CaseId;
import org.candour.kernel.Decision;
import org.candour.kernel.DocumentId;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessEvent.AccessRefused;
import org.candour.kernel.access.AccessEvent.RecordAccessed;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.DisclosurePermit;
import org.candour.kernel.access.Standing;
import org.candour.kernel.policy.ReferenceData;

/** May this record be looked at? In the order of section 5.5 of the rules: purpose, standing, fit of the two. */
final class OpenRecordDecider {

    private OpenRecordDecider() {}

    static Decision decide(OpenRecord command, RecordState state, ReferenceData reference) {
        var acting = new Acting(state.facts(), command.circumstances(), reference);
        var caseId = command.sought().caseId();
        var purpose = command.purpose();
        if (purpose == null) return refuse(command, acting, PURPOSE_MISSING);
        var standing = standing(acting);
        if (caseId == null || standing == Standing.NONE) return refuse(command, acting, NOT_ALLOCATED);
        if (!standing.allows(purpose) || !opensEveryDocument(command, state, purpose)) {
            return refuse(command, acting, PURPOSE_MISMATCH);
        }
        return Decision.accept(accessed(command, state, acting, caseId, purpose, standing));
    }

    // R3, R36
    private static Standing standing(Acting acting) {
        var worker = acting.worker();
        return worker == null
                ? Standing.NONE
                : acting.facts().standing(worker, acting.circumstances().asked());
    }

    // R8
    private static boolean opensEveryDocument(OpenRecord command, RecordState state, AccessPurpose purpose) {
        return documents(command, state).stream()
                .map(state.facts().documents()::get)
                .allMatch(document -> purpose.opens(document.purpose()));
    }

    private static RecordAccessed accessed(
            OpenRecord command,
            RecordState state,
            Acting acting,
            CaseId caseId,
            AccessPurpose purpose,
            Standing standing) {
        var decided = acting.decided();
        return new RecordAccessed(
                decided,
                caseId,
                people(command, state),
                documents(command, state),
                acting.worker(),
                id(command),
                command.view(),
                command.scope(),
                purpose,
                standing,
                command.asAt(),
                decided.at().plus(DisclosurePermit.LIFETIME));
    }

    private static Decision refuse(OpenRecord command, Acting acting, RefusalCode code) {
        return Decision.refuse(
                code,
                new AccessRefused(
                        acting.decided(),
                        command.sought().caseId(),
                        acting.worker(),
                        id(command),
                        "OPEN_RECORD",
                        command.purpose(),
                        code));
    }

    private static AccessId id(OpenRecord command) {
        return new AccessId(command.circumstances().commandId().newId(IdKind.ACCESS, 0));
    }

    private static List<PersonId> people(OpenRecord command, RecordState state) {
        return state.facts().onRecord(command.people()).stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    private static List<DocumentId> documents(OpenRecord command, RecordState state) {
        return command.documents().stream()
                .filter(state.facts().documents()::containsKey)
                .sorted(Comparator.comparing(DocumentId::value))
                .toList();
    }
}
