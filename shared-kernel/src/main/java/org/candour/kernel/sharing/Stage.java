package org.candour.kernel.sharing;

/** When a share was decided: at first, or again at the instant of sending. */
public enum Stage {
    DECIDE,
    DELIVER
}
