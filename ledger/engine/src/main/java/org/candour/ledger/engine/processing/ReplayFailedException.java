package org.candour.ledger.engine.processing;

import org.jspecify.annotations.Nullable;

/** A replay was not carried through; its cause says at which step. */
public final class ReplayFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplayFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
