package org.candour.app.wiring;

import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Finds what went wrong below the wrappings that futures and the framework put around it. */
final class Failures {

    private Failures() {}

    static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /**
     * What a future failed with, as an exception that can be thrown. It keeps its causes: which of them says what the caller
     * is told is decided where problems are made, and the innermost is the driver's, which cannot say.
     */
    static RuntimeException unwrapped(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
