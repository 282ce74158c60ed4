package org.candour.kernel.casework;

/** How one person of a family is related to another; for a child, per child (R48). */
public enum Relationship {
    MOTHER,
    FATHER,
    PARENT,
    ADOPTIVE_PARENT,
    STEP_PARENT,
    SPOUSE_OR_CIVIL_PARTNER,
    PARTNER,
    GRANDPARENT,
    GUARDIAN,
    SPECIAL_GUARDIAN,
    CARER,
    SIBLING,
    OTHER_RELATIVE,
    OTHER
}
