package org.candour.kernel;

/** By which way words reached the service. */
public enum Channel {
    IN_PERSON,
    PHONE,
    EMAIL,
    POST,
    ONLINE,
    SOCIAL_MEDIA,
    THROUGH_ANOTHER
}
