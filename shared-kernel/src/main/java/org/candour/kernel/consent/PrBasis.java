package org.candour.kernel.consent;

import java.util.Set;
import org.candour.kernel.casework.Relationship;

/** On what parental responsibility rests (R49), and which recorded relationships bear that out. */
public enum PrBasis {
    MOTHER(true),
    /** Married to or civil partner of the mother; needs that relationship too. */
    MARRIED_OR_CIVIL_PARTNER(true),
    BIRTH_REGISTRATION(false),
    AGREEMENT(false),
    COURT_ORDER(false),
    ADOPTION(false),
    GUARDIANSHIP(false);

    private final boolean presumed;

    PrBasis(boolean presumed) {
        this.presumed = presumed;
    }

    /** Whether it is presumed from relationships alone, or must be shown by a document. */
    public boolean presumed() {
        return presumed;
    }

    /**
     * Whether the recorded relationships bear the basis out.
     *
     * @param toChild         how the person is recorded as related to the child
     * @param spouseOfMother whether they are recorded as spouse or civil partner of the child's mother
     */
    public boolean borneOutBy(Set<Relationship> toChild, boolean spouseOfMother) {
        return switch (this) {
            case MOTHER -> toChild.contains(Relationship.MOTHER);
            case MARRIED_OR_CIVIL_PARTNER -> spouseOfMother && fatherOrParent(toChild);
            case BIRTH_REGISTRATION -> fatherOrParent(toChild);
            case AGREEMENT -> fatherOrParent(toChild) || toChild.contains(Relationship.STEP_PARENT);
            case COURT_ORDER -> !toChild.isEmpty();
            case ADOPTION -> toChild.contains(Relationship.ADOPTIVE_PARENT);
            case GUARDIANSHIP ->
                toChild.contains(Relationship.GUARDIAN) || toChild.contains(Relationship.SPECIAL_GUARDIAN);
        };
    }

    private static boolean fatherOrParent(Set<Relationship> toChild) {
        return toChild.contains(Relationship.FATHER) || toChild.contains(Relationship.PARENT);
    }
}
