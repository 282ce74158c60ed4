package org.candour.ledger.verifier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something of a log could not be read, so that nothing can be said about it. The message is for the person at the terminal. */
class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(Printable.line(message));
    }

    UnreadableException(String message, @Nullable Throwable cause) {
        super(Printable.line(message), cause);
    }
}
