package org.candour.kernel.casework;

/** What somebody is in the family. */
public enum FamilyRole {
    PARENT,
    CHILD,
    OTHER_ADULT
}
