package org.candour.kernel.access;

import java.util.concurrent.CompletionStage;

/**
 * The one way to look (R3, R36). Whether somebody may is decided from the log, and the answer is in the log before it is
 * given; if the log cannot be written, the stage fails and nothing may be shown.
 */
@FunctionalInterface
public interface AccessGate {

    /**
     * Decides, appends, answers.
     *
     * @return granted or denied, after the access event is durable; fails when the log cannot be written
     */
    CompletionStage<AccessOutcome> ask(Look look);
}
