package org.candour.command.casework;

import static org.candour.kernel.RefusalCode.IMMUTABLE;
import static org.candour.kernel.RefusalCode.KIND_UNKNOWN;
import static org.candour.kernel.RefusalCode.LAWFUL_BASIS_MISSING;
import static org.candour.kernel.RefusalCode.NEED_NOT_STATED;
import static org.candour.kernel.RefusalCode.NO_FAMILY_WORKER;
import static org.candour.kernel.RefusalCode.PURPOSE_MISSING;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.candour.command.Acting;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.CopyId;
import org.candour.kernel.Decision;
import org.candour.kernel.IdKind;
import org.candour.kernel.PersonId;
import org.candour.kernel.Sealed;
import org.candour.kernel.calendar.London;
import org.candour.kernel.casework.CaseworkEvent.CopyDue;
import org.candour.kernel.casework.CaseworkEvent.InformationRecorded;
import org.candour.kernel.casework.CopyCause;
import org.candour.kernel.casework.FamilyRole;
import org.candour.kernel.casework.InformationKind;
import org.candour.kernel.casework.ItemPurpose;
import org.candour.kernel.casework.ShareableKind;
import org.candour.kernel.policy.ReferenceData;

/** May this document come on record, and to whom are copies owed? */
final class RecordInformationDecider {

    private RecordInformationDecider() {}

    static Decision decide(RecordInformation command, CaseState state, ReferenceData reference) {
        var acting = new Acting(state.facts(), command.circumstances(), reference);
        var kind = command.kind();
        var purpose = command.purpose();
        var need = command.needStatement();
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "RECORD_INFORMATION");
        if (!everyoneOnRecord(command, state)) return Decision.refuse(REFERENCE_UNKNOWN);
        if (!state.facts().hasFamilyWorker(command.circumstances().asked())) return Decision.refuse(NO_FAMILY_WORKER);
        if (kind == null || !kindFits(kind, command)) return Decision.refuse(KIND_UNKNOWN);
        if (purpose == null) return Decision.refuse(PURPOSE_MISSING);
        if (need == null) return Decision.refuse(NEED_NOT_STATED);
        if (command.circumstances().lawfulBasis() == null) return Decision.refuse(LAWFUL_BASIS_MISSING);
        if (state.facts().documents().containsKey(command.documentId())) return Decision.refuse(IMMUTABLE);
        var decided = acting.decided();
        var events = new ArrayList<CandourEvent>();
        events.add(recorded(command, decided, kind, purpose, need));
        if (command.keyDocument()) {
            for (var person : copyHolders(command, state)) {
                events.add(copyDue(command, decided, person, events.size(), reference));
            }
        }
        return Decision.accept(events);
    }

    private static boolean everyoneOnRecord(RecordInformation command, CaseState state) {
        var people = state.facts().people().keySet();
        var supplier = command.suppliedBy();
        return !command.personIds().isEmpty()
                && people.containsAll(command.personIds())
                && people.containsAll(command.expectsNonDisclosureTo())
                && (supplier == null || people.contains(supplier));
    }

    // R13: a kind with its sub-kind, and "other" only with a reason
    private static boolean kindFits(InformationKind kind, RecordInformation command) {
        return kind.takes(command.subKind()) && (kind != InformationKind.OTHER || command.otherReason() != null);
    }

    private static InformationRecorded recorded(
            RecordInformation command, Circumstances decided, InformationKind kind, ItemPurpose purpose, Sealed need) {
        return new InformationRecorded(
                decided,
                command.caseId(),
                command.personIds(),
                command.documentId(),
                1,
                kind,
                command.subKind(),
                ShareableKind.of(kind, command.subKind()).orElse(null),
                purpose,
                command.function(),
                command.source(),
                command.sourceDate(),
                command.nature(),
                command.origin(),
                command.keyDocument(),
                command.suppliedBy(),
                command.expectsNonDisclosureTo(),
                command.title(),
                command.body(),
                need,
                command.otherReason());
    }

    // R44, PD11: each adult it identifies, and each adult with parental responsibility for a child it identifies
    private static Set<PersonId> copyHolders(RecordInformation command, CaseState state) {
        var holders = new TreeSet<PersonId>((a, b) -> a.value().compareTo(b.value()));
        for (var person : command.personIds()) {
            if (state.facts().people().get(person) == FamilyRole.CHILD) {
                holders.addAll(state.parents().parents().getOrDefault(person, Set.of()));
            } else {
                holders.add(person);
            }
        }
        return holders;
    }

    private static CopyDue copyDue(
            RecordInformation command, Circumstances decided, PersonId person, int count, ReferenceData reference) {
        var dueOn = reference
                .workingDays()
                .after(
                        London.dateOf(command.circumstances().asked()),
                        reference.pack().copyWorkingDays());
        return new CopyDue(
                decided,
                command.caseId(),
                person,
                command.documentId(),
                new CopyId(decided.commandId().newId(IdKind.COPY, count)),
                1,
                dueOn,
                CopyCause.KEY_DOCUMENT);
    }
}
