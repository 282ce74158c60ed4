package org.candour.command;

import org.candour.kernel.CandourEvent;

/**
 * The facts that the decisions of one context look at, and the commands already answered among them. Immutable: each event
 * gives the next state.
 *
 * @param <S> the state itself
 */
public interface BoundaryState<S extends BoundaryState<S>> {

    /** The commands whose events stand in this boundary. */
    CommandHistory history();

    /** The same facts with another history. */
    S with(CommandHistory history);

    /** The facts after {@code event}; an event the state does not look at changes nothing. */
    S evolve(CandourEvent event);
}
