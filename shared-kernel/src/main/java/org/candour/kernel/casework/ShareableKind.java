package org.candour.kernel.casework;

/** The five sorts of document that consent covers (R24). */
public enum ShareableKind {
    ASSESSMENT_RECEIVED,
    ASSESSMENT_DONE,
    PLAN_REVIEW,
    MEETING_RECORD,
    OUTGOING_REFERRAL
}
