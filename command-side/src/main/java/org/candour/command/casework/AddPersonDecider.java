package org.candour.command.casework;

import static org.candour.kernel.RefusalCode.NEED_NOT_STATED;

import org.candour.command.Acting;
import org.candour.kernel.Decision;
import org.candour.kernel.casework.CaseworkEvent.PersonAdded;
import org.candour.kernel.policy.ReferenceData;

/** May this person come on record? */
final class AddPersonDecider {

    private AddPersonDecider() {}

    static Decision decide(AddPerson command, CaseState state, ReferenceData reference) {
        var acting = new Acting(state.facts(), command.circumstances(), reference);
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "ADD_PERSON");
        if (!command.needed()) return Decision.refuse(NEED_NOT_STATED);
        return Decision.accept(new PersonAdded(
                acting.decided(),
                command.caseId(),
                command.personId(),
                command.familyRole(),
                command.detailKinds(),
                command.name(),
                command.dateOfBirth(),
                command.gender(),
                command.address(),
                command.contactDetails()));
    }
}
