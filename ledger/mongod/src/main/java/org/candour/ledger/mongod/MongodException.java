package org.candour.ledger.mongod;

/** A mongod could not be found, started or brought to a state; the message is one plain sentence for the person who asked. */
public final class MongodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure with nothing beneath it. */
    public MongodException(String message) {
        super(message);
    }

    /** A failure with the machine's own complaint beneath it. */
    public MongodException(String message, Throwable cause) {
        super(message, cause);
    }
}
