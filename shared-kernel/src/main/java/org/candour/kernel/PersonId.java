package org.candour.kernel;

/** Someone a record is about, in however many cases. */
public record PersonId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public PersonId {
        IdKind.PERSON.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
