package org.candour.command;

import org.jspecify.annotations.Nullable;

/** Sends a command and waits until what became of it is durable. The app implements it over Axon's gateway. */
@FunctionalInterface
public interface Commands {

    /** The metadata key under which the position of {@code If-Match} travels to the handler. */
    String IF_MATCH = "ifMatch";

    /** The metadata key under which the trace id travels into the entry. */
    String TRACE_ID = "traceId";

    /**
     * Sends {@code command} on the calling thread's behalf; races are retried a bounded number of times.
     *
     * @param ifMatch the position of what the caller saw, or absent when the command is not made to wait
     * @return what became of it
     * @throws org.candour.kernel.http.ProblemException when races did not end, the log cannot be written, or it is not
     *     known whether it was
     */
    Answer send(CandourCommand command, @Nullable Long ifMatch, String traceId);
}
