package org.candour.kernel;

/** A member of staff, as the staff directory names them. */
public record WorkerId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public WorkerId {
        IdKind.WORKER.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
