package org.candour.kernel;

/** One talk with the family about what is shared, with whom and why. */
public record ConsultationId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public ConsultationId {
        IdKind.CONSULTATION.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
