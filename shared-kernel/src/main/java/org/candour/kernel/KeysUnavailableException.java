package org.candour.kernel;

/** The key store does not answer; nothing can be sealed or opened now. */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No word of any record belongs in the message. */
    public KeysUnavailableException(Throwable cause) {
        super("the key store does not answer", cause);
    }
}
