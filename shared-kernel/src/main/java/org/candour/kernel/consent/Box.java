package org.candour.kernel.consent;

/** The thirteen organisations of the form (R50). */
public enum Box {
    HEALTH,
    EDUCATION,
    POLICE,
    CHILDRENS_SOCIAL_CARE,
    FAMILY_SERVICE,
    PROBATION,
    HOUSING,
    YOUTH_OFFENDING,
    MENTAL_HEALTH,
    DRUG_AND_ALCOHOL,
    VOLUNTARY,
    OTHER_LOCAL_AUTHORITY,
    EMPLOYMENT
}
