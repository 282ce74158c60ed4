package org.candour.kernel.sharing;

/** On what a share rests. */
public enum ShareBasis {
    CONSENT,
    OVERRIDE
}
