package org.candour.kernel;

/** One telling of the points a person must know before consenting. */
public record ExplanationId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public ExplanationId {
        IdKind.EXPLANATION.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
