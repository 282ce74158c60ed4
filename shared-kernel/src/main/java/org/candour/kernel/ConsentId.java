package org.candour.kernel;

/** One yes of one person to one kind of question. */
public record ConsentId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public ConsentId {
        IdKind.CONSENT.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
