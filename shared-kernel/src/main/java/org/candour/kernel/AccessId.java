package org.candour.kernel;

/** One look at a record, granted or refused. */
public record AccessId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public AccessId {
        IdKind.ACCESS.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
