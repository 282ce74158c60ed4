package org.candour.kernel.access;

/** Why somebody looks (R8, R36); a read without one is not made. */
public enum AccessPurpose {
    EARLY_HELP_SUPPORT,
    SAFEGUARDING,
    SUPERVISION,
    DUTY_COVER,
    SUBJECT_REQUEST,
    CORRECTION,
    COMPLAINT,
    DISPOSAL,
    RESEARCH_PREPARATION,
    AUDIT,
    REGULATOR_REQUEST,
    SECURITY_INVESTIGATION,
    OPERATIONS
}
