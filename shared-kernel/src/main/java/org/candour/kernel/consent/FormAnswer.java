package org.candour.kernel.consent;

/** An answer to a question of the form; unanswered is never yes and never no (R49). */
public enum FormAnswer {
    YES,
    NO,
    UNANSWERED
}
