package org.candour.kernel;

/** The store of sealed files does not answer, or has not the file that an event names; a broken machine, not a refusal. */
public final class FilesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The store does not answer. */
    public FilesUnavailableException(Throwable cause) {
        super("the file store does not answer", cause);
    }

    /** The store has no file of this digest. */
    public FilesUnavailableException(String digest) {
        super("the file store has no file " + digest);
    }
}
