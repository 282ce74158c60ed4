package org.candour.ledger.engine;

/**
 * Hears of every step of an append, on the thread that takes it. Made for fault tests, which halt the process at a named
 * step; what it throws fails the append as a bug would.
 */
@FunctionalInterface
public interface AppendSteps {

    /** Hears nothing. */
    AppendSteps NONE = step -> {};

    /** The steps of an append, in order. */
    enum Step {
        /** The caller's thread has made the entries. */
        ENCODED,
        /** They wait for the appender. */
        QUEUED,
        /** Conditions are judged and the block is built. */
        BLOCK_BUILT,
        /** The insert is about to be sent. */
        BEFORE_INSERT,
        /** The insert was acknowledged; nobody knows yet. */
        AFTER_INSERT,
        /** The tail has grown; the waiters are about to be answered. */
        BEFORE_ANSWER,
        /** The waiters have been answered. */
        ANSWERED
    }

    /** An append has come to {@code step}. */
    void reached(Step step);
}
