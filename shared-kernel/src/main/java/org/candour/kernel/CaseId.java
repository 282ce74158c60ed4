package org.candour.kernel;

/** A family's time with the service, from opening to closing. */
public record CaseId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public CaseId {
        IdKind.CASE.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
