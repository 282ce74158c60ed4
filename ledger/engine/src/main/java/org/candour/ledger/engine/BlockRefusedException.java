package org.candour.ledger.engine;

/** The block store said no for good, for instance because the account may not insert. Nothing was stored. */
public final class BlockRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BlockRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
