package org.candour.kernel.sharing;

/** The sixteen sorts of recipient, and one for an agency of none of them (R21). */
public enum Category {
    HEALTH_PROFESSIONAL,
    SCHOOL,
    POLICE,
    EARLY_HELP,
    MASH,
    COMPLEX_FAMILIES,
    CHILDRENS_CENTRE,
    CHILDRENS_SOCIAL_CARE,
    PROBATION,
    HOUSING,
    YOUTH_OFFENDING,
    MENTAL_HEALTH,
    DRUG_AND_ALCOHOL,
    VOLUNTARY,
    OTHER_LOCAL_AUTHORITY,
    EMPLOYMENT_ADVISER,
    OTHER_AGENCY
}
