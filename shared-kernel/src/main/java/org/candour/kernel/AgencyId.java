package org.candour.kernel;

/** An organisation that may be told. */
public record AgencyId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public AgencyId {
        IdKind.AGENCY.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
