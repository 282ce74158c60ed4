package org.candour.kernel.consent;

/** The seven things explained before a consent counts (R51). */
public enum ExplanationPoint {
    WHAT_SHARED,
    WHY_SHARED,
    WITH_WHOM,
    CONSEQUENCES,
    SECURITY,
    ACCESS_TO_RECORDS,
    RIGHT_TO_WITHDRAW
}
