package org.candour.kernel.consent;

/** Why a consent ended by itself. */
public enum LapseReason {
    CASE_CLOSED,
    REPLACED,
    PR_ENDED
}
