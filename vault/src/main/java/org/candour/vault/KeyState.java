package org.candour.vault;

/** Where an owner's key stands. */
public enum KeyState {
    /** It was made and not destroyed. */
    LIVE,
    /** It was destroyed, and none is ever made again for this owner. */
    DESTROYED,
    /** None was ever made, or one that no event named was swept. */
    NONE
}
