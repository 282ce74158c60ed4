package org.candour.command;

import org.candour.kernel.Decision;
import org.candour.kernel.policy.ReferenceData;

/**
 * Decides one intent: the shape of every {@code <Command>Decider.decide}. It reads no clock and makes nothing up.
 *
 * @param <C> the command
 * @param <S> the facts of its boundary
 */
@FunctionalInterface
public interface Decider<C extends CandourCommand, S> {

    /** What is to be appended, or the code of the first check that fails. */
    Decision decide(C command, S state, ReferenceData reference);
}
