package org.candour.kernel.consent;

/** The form's two separate questions: asking other agencies (R52), telling them (R53). */
public enum ConsentKind {
    APPROACH,
    SHARE
}
