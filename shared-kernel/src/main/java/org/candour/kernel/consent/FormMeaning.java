package org.candour.kernel.consent;

/** What a mark in a box says: on the council's paper form a tick means no. */
public enum FormMeaning {
    TICK_EXCLUDES,
    EXPLICIT_ANSWERS
}
