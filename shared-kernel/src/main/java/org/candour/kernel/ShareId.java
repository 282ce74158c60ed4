package org.candour.kernel;

/** One share, made or refused. */
public record ShareId(String value) {

    /** @throws IllegalArgumentException when {@code value} has not the form of such an id */
    public ShareId {
        IdKind.SHARE.check(value);
    }

    /** The bare id: it becomes the value of a tag. */
    @Override
    public String toString() {
        return value;
    }
}
