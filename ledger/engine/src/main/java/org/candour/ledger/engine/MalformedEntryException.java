package org.candour.ledger.engine;

/** Stored bytes that are not an entry of this log, or not of a shape this program knows; never carries their content. */
public final class MalformedEntryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedEntryException(String message) {
        super(message);
    }

    MalformedEntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
