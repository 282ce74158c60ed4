package org.candour.kernel;

/** The owner has no key: none was made, or it was destroyed. */
public final class NoSuchKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeyOwner owner;

    /** No word of any record belongs in the message. */
    public NoSuchKeyException(KeyOwner owner) {
        super("no key for " + owner);
        this.owner = owner;
    }

    /** Whose key is not here. */
    public KeyOwner owner() {
        return owner;
    }
}
