package org.candour.kernel.casework;

/** What ties a worker to a case (R36). */
public enum AllocationRole {
    FAMILY_WORKER,
    OVERSIGHT,
    DUTY_COVER
}
