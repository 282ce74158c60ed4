package org.candour.kernel;

/** An event that says no with a code: a refusal that touches someone's rights is a fact like any other. */
public interface Refusal extends CandourEvent {

    /** The first check that failed. */
    RefusalCode code();
}
