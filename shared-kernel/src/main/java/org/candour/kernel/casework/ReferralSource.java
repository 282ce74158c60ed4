package org.candour.kernel.casework;

/** Where a case came from. */
public enum ReferralSource {
    FAMILY,
    SCHOOL,
    HEALTH,
    POLICE,
    CHILDRENS_SOCIAL_CARE,
    MASH,
    OTHER_AGENCY,
    OTHER
}
