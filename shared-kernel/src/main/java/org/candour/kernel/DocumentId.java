package org.candour.kernel;

/** One thing held, of any kind, with its versions. */
public record DocumentId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public DocumentId {
        IdKind.DOCUMENT.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
