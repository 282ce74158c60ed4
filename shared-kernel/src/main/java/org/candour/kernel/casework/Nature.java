package org.candour.kernel.casework;

/** Whether a document states facts or opinions (R9). */
public enum Nature {
    FACT,
    OPINION,
    MIXED
}
