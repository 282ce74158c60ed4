package org.candour.kernel;

/** One form as it was captured. */
public record FormId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public FormId {
        IdKind.FORM.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
