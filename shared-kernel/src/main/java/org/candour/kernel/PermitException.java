package org.candour.kernel;

/** A permit was past its time or did not cover what it was used for: a bug in the caller. */
public final class PermitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No word of any record belongs in the message. */
    public PermitException(String why) {
        super(why);
    }
}
