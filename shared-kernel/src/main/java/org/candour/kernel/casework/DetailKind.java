package org.candour.kernel.casework;

/** Which details of a person are on record; the details themselves are sealed. */
public enum DetailKind {
    NAME,
    DATE_OF_BIRTH,
    GENDER,
    ADDRESS,
    CONTACT
}
