package org.candour.kernel.sharing;

import org.candour.kernel.casework.ItemPurpose;

/** Why something is shared: the service purposes (R16), and those that consent does not cover. */
public enum SharePurpose {
    EARLY_HELP_SUPPORT,
    REFERRAL_FOR_SERVICE,
    TEAM_AROUND_FAMILY,
    SAFEGUARDING,
    POLICE_INVESTIGATION,
    LEGAL_DUTY,
    RESEARCH;

    /** Whether a share by consent, or an approach, may state it (R16). */
    public boolean isService() {
        return switch (this) {
            case EARLY_HELP_SUPPORT, REFERRAL_FOR_SERVICE, TEAM_AROUND_FAMILY -> true;
            case SAFEGUARDING, POLICE_INVESTIGATION, LEGAL_DUTY, RESEARCH -> false;
        };
    }

    /** Whether a document held for {@code held} may be shared for this (R8, PD22); research has its own path (R5). */
    public boolean fits(ItemPurpose held) {
        return switch (this) {
            case EARLY_HELP_SUPPORT, REFERRAL_FOR_SERVICE, TEAM_AROUND_FAMILY -> held != ItemPurpose.LEGAL_DUTY;
            case SAFEGUARDING, POLICE_INVESTIGATION, LEGAL_DUTY -> true;
            case RESEARCH -> false;
        };
    }
}
