package org.candour.kernel.consent;

/** What shows that a consent was given (R56, R46). */
public enum EvidenceStatus {
    SIGNED_UNEVIDENCED,
    EVIDENCED,
    VERBAL_UNCONFIRMED,
    VERBAL_CONFIRMED
}
