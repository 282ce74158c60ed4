package org.candour.command.casework;

import static org.candour.kernel.RefusalCode.NO_NEED_TO_KNOW;
import static org.candour.kernel.RefusalCode.RECIPIENT_CATEGORY_UNKNOWN;
import static org.candour.kernel.RefusalCode.REFERENCE_UNKNOWN;

import org.candour.command.Acting;
import org.candour.kernel.Decision;
import org.candour.kernel.casework.CaseworkEvent.RecipientLinked;
import org.candour.kernel.policy.ReferenceData;

/** May this recipient be linked to the family? */
final class LinkRecipientDecider {

    /** The role of a recipient who is known as a person alone. */
    private static final String NAMED_PERSON = "NAMED_PERSON";

    private LinkRecipientDecider() {}

    static Decision decide(LinkRecipient command, CaseState state, ReferenceData reference) {
        var acting = new Acting(state.facts(), command.circumstances(), reference);
        if (!acting.allocated()) return acting.notAllocated(command.caseId(), "LINK_RECIPIENT");
        if (!everyoneOnRecord(command, state)) return Decision.refuse(REFERENCE_UNKNOWN);
        var agency = command.agencyId() == null ? null : reference.agencies().get(command.agencyId());
        if (agency == null) return Decision.refuse(RECIPIENT_CATEGORY_UNKNOWN);
        if (!personOrRoleNamed(command)) return Decision.refuse(NO_NEED_TO_KNOW);
        return Decision.accept(new RecipientLinked(
                acting.decided(),
                command.caseId(),
                command.worksWith(),
                command.recipientId(),
                agency.id(),
                agency.category(),
                agency.boxes(),
                roleOf(command),
                command.from(),
                reference.mapVersion(),
                command.name(),
                command.contact()));
    }

    private static boolean everyoneOnRecord(LinkRecipient command, CaseState state) {
        return state.facts().people().keySet().containsAll(command.worksWith());
    }

    // R23: never just an agency
    private static boolean personOrRoleNamed(LinkRecipient command) {
        return command.roleCode() != null || command.name() != null;
    }

    private static String roleOf(LinkRecipient command) {
        var role = command.roleCode();
        return role == null ? NAMED_PERSON : role;
    }
}
