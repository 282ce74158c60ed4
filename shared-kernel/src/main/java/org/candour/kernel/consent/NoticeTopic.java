package org.candour.kernel.consent;

/** The six things the notice tells a family (R6). */
public enum NoticeTopic {
    WHY_KEPT,
    WHAT_KINDS,
    HOW_USED,
    HOW_WHY_WITH_WHOM_SHARED,
    SAFETY_AND_RETENTION,
    YOUR_RIGHTS
}
