package org.candour.kernel.consent;

/** How a notice reached somebody. */
public enum NoticeMethod {
    BY_HAND,
    POST,
    EMAIL,
    ONLINE,
    READ_ALOUD
}
