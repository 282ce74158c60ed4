package org.candour.ledger.engine;

/** A value that canonical JSON refuses: a bug in the shape of an event, never something a person typed. */
public final class NotCanonicalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotCanonicalException(String message) {
        super(message);
    }

    NotCanonicalException(String message, Throwable cause) {
        super(message, cause);
    }
}
