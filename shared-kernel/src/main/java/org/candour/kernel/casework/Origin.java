package org.candour.kernel.casework;

/** Who made a document. */
public enum Origin {
    OWN,
    OTHER_AGENCY,
    FAMILY
}
