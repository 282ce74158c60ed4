package org.candour.kernel;

/** Something that happened, in the log. Facts are in clear; words are {@link Sealed}. */
public interface CandourEvent {

    /** When, who, in which role, by which channel, under which pack and basis. */
    Circumstances circumstances();
}
