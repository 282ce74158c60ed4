package org.candour.app.wiring;

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

    /** The innermost failure, as an exception that can be thrown. */
    static RuntimeException innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
