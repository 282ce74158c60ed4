package org.candour.kernel;

/** A named person or role inside an agency, linked to one case. */
public record RecipientId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public RecipientId {
        IdKind.RECIPIENT.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
