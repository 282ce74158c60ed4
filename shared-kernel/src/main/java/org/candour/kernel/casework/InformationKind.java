package org.candour.kernel.casework;

/** The closed list of what may be held (R13); {@code OTHER} only with a reason. */
public enum InformationKind {
    PERSONAL_DETAILS,
    REFERRAL,
    ASSESSMENT,
    SUPPORT_PLAN,
    CONTACT,
    MEETING_OR_VISIT,
    FROM_OTHER_PROFESSIONAL,
    OTHER
}
