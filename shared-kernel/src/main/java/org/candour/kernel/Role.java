package org.candour.kernel;

/** In which role somebody acts (section 1 of the rules). */
public enum Role {
    FAMILY_WORKER,
    /** A family worker on one case, as named in that case's log; never in a token. */
    LEAD_PROFESSIONAL,
    MANAGER,
    RECORDS_OFFICER,
    AUDITOR,
    OPERATOR,
    INTEGRATION_CLIENT,
    /** A family member acting online. */
    PERSON,
    /** An automation. */
    SYSTEM
}
