package org.candour.ledger.engine;

/** An append that was not taken in: the queue is full, the appender is closed, or it is too large. Nothing was stored. */
public final class AppendRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** As many appends wait as may wait: the database is slower than what comes in. Try again later. */
        QUEUE_FULL,
        /** The appender was closed. */
        CLOSED,
        /** The events of one decision share one block, and these do not fit into one. */
        TOO_LARGE
    }

    private final Reason reason;

    AppendRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it was not taken in. */
    public Reason reason() {
        return reason;
    }
}
