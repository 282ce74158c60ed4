package org.candour.kernel.access;

/** What ties a reader to a case (R36). */
public enum Standing {
    ALLOCATED,
    ALLOCATED_AT_CLOSURE,
    DUTY_COVER,
    EMERGENCY,
    OVERSIGHT,
    OPEN_DECISION,
    OPEN_REQUEST,
    OPEN_COMPLAINT,
    OPEN_DISPOSAL,
    NONE
}
