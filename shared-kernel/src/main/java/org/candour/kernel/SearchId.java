package org.candour.kernel;

/** One search of the log. */
public record SearchId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public SearchId {
        IdKind.SEARCH.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
