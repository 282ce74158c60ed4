package org.candour.kernel;

/** One tie of a worker to a case. */
public record AllocationId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public AllocationId {
        IdKind.ALLOCATION.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
