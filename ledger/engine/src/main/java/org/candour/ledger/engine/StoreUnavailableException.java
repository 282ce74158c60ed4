package org.candour.ledger.engine;

import org.jspecify.annotations.Nullable;

/** The block store cannot be read at the moment. Nothing was changed; the same question may be asked again. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Says what could not be asked.
     *
     * @param message without words of any entry
     * @param cause   the driver's own failure
     */
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
