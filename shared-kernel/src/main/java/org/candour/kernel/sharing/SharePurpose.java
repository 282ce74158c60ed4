package org.candour.kernel.sharing;

/** Why something is shared: the service purposes (R16), and those that consent does not cover. */
public enum SharePurpose {
    EARLY_HELP_SUPPORT,
    REFERRAL_FOR_SERVICE,
    TEAM_AROUND_FAMILY,
    SAFEGUARDING,
    POLICE_INVESTIGATION,
    LEGAL_DUTY,
    RESEARCH
}
