package org.candour.kernel.consent;

/** How a consent was given. */
public enum ConsentMethod {
    PAPER,
    ONLINE,
    VERBAL
}
