package org.candour.ledger.engine;

/**
 * Whether something was stored cannot be said: the answer was lost, or did not come in time. It may be in the log or
 * not, once. Whoever asked may ask again with the same idempotency key: a repeat meets its own events.
 */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what was being done. */
    public OutcomeUnknownException(String message) {
        super(message);
    }

    /** Says what was being done and what came instead of an answer. */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
