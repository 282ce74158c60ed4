package org.candour.kernel.casework;

/** The sub-kinds of the kinds that have them (R13). */
public enum SubKind {
    INCOMING,
    OUTGOING,
    DONE,
    RECEIVED,
    PLAN,
    REVIEW,
    TAF_MEETING,
    OTHER_MEETING,
    VISIT
}
