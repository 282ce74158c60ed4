package org.candour.kernel;

/** A file had more bytes than its limit. */
public final class FileTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No word of any record belongs in the message. */
    public FileTooLargeException(long maxBytes) {
        super("more than " + maxBytes + " bytes");
    }
}
