package org.candour.ledger.verifier;

import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.Verdict;

/**
 * What is wrong with a log, with the evidence.
 *
 * @param what       which check failed, as a sentence without its full stop
 * @param where      what holds the fault: a tile, a bundle, the checkpoint
 * @param first      the first bad position, or {@value #NOWHERE} when the fault is at no position
 * @param last       the last position that the first bad one may be at; equal to {@code first} when it is known
 * @param calculated what the check arrived at
 * @param given      what stood in its place
 */
record Finding(String what, String where, long first, long last, String calculated, String given) {

    /** The position of a fault that is not within the tree. */
    static final long NOWHERE = -1;

    static Finding at(long position, String what, String where, String calculated, String given) {
        return new Finding(what, where, position, position, calculated, given);
    }

    static Finding of(String where, Verdict.Broken broken) {
        return at(NOWHERE, broken.what(), where, broken.calculated(), broken.given());
    }

    static Finding of(String where, long position, MalformedException malformed) {
        return at(position, malformed.what() + " is malformed", where, malformed.expected(), malformed.given());
    }

    boolean isExact() {
        return first == last;
    }

    boolean isWithinTree() {
        return first != NOWHERE;
    }
}
