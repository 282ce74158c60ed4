package org.candour.command.casework;

import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.command.Acting;
import org.candour.kernel.Decision;
import org.candour.kernel.casework.CaseworkEvent.RelationshipRecorded;
import org.candour.kernel.policy.ReferenceData;

/** May this relationship be recorded? Both people must be on record in the case. */
final class RecordRelationshipDecider {

    private RecordRelationshipDecider() {}

    static Decision decide(RecordRelationship command, CaseState state, ReferenceData reference) {
        var acting = new Acting(state.facts(), command.circumstances(), reference);
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "RECORD_RELATIONSHIP");
        if (!bothOnRecord(command, state)) return Decision.refuse(REFERENCE_UNKNOWN);
        return Decision.accept(new RelationshipRecorded(
                acting.decided(),
                command.caseId(),
                command.personId(),
                command.toPersonId(),
                command.relationship(),
                command.from()));
    }

    private static boolean bothOnRecord(RecordRelationship command, CaseState state) {
        return !command.personId().equals(command.toPersonId())
                && state.facts().people().containsKey(command.personId())
                && state.facts().people().containsKey(command.toPersonId());
    }
}
