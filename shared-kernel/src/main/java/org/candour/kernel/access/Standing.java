package org.candour.kernel.access;

import java.util.Set;

/** What ties a reader to a case (R36), and the purposes it lets them state; any other is {@code PURPOSE_MISMATCH}. */
public enum Standing {
    ALLOCATED(
            AccessPurpose.EARLY_HELP_SUPPORT,
            AccessPurpose.SAFEGUARDING,
            AccessPurpose.SUBJECT_REQUEST,
            AccessPurpose.CORRECTION,
            AccessPurpose.COMPLAINT),
    /** The allocation ended because the case closed: may propose an override, may read nothing. */
    ALLOCATED_AT_CLOSURE,
    DUTY_COVER(AccessPurpose.DUTY_COVER, AccessPurpose.SAFEGUARDING),
    EMERGENCY(AccessPurpose.DUTY_COVER, AccessPurpose.SAFEGUARDING),
    OVERSIGHT(AccessPurpose.SUPERVISION, AccessPurpose.SAFEGUARDING, AccessPurpose.COMPLAINT),
    /** Limited to what the decision names. */
    OPEN_DECISION(AccessPurpose.SUPERVISION, AccessPurpose.SAFEGUARDING),
    /** A correction too; for an auditor a regulator's request, facts only. */
    OPEN_REQUEST(AccessPurpose.SUBJECT_REQUEST, AccessPurpose.CORRECTION, AccessPurpose.REGULATOR_REQUEST),
    OPEN_COMPLAINT(AccessPurpose.COMPLAINT),
    /** A hold too. */
    OPEN_DISPOSAL(AccessPurpose.DISPOSAL),
    /** No tie: facts only, for purposes that a role has by itself. */
    NONE(
            AccessPurpose.AUDIT,
            AccessPurpose.SECURITY_INVESTIGATION,
            AccessPurpose.OPERATIONS,
            AccessPurpose.RESEARCH_PREPARATION);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; the checker cannot see it
    private final Set<AccessPurpose> purposes;

    Standing(AccessPurpose... purposes) {
        this.purposes = Set.of(purposes);
    }

    /** Whether a reader with this standing may state {@code purpose} (section 5.5 of the rules). */
    public boolean allows(AccessPurpose purpose) {
        return purposes.contains(purpose);
    }
}
