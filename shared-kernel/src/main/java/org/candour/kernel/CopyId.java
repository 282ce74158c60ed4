package org.candour.kernel;

/** One copy owed to one person. */
public record CopyId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public CopyId {
        IdKind.COPY.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
