package org.candour.kernel.sharing;

/** The grounds for sharing without consent (R17); the policy pack says which are open. */
public enum Ground {
    G1,
    G2,
    G3,
    G4,
    G5
}
