package org.candour.ledger.proofs;

/** The complete subtrees of one log, from wherever they are kept: proofs are built over them. */
@FunctionalInterface
public interface SubtreeHashes {

    /**
     * The root of the complete subtree of 2^{@code level} leaves number {@code index}, counted from the left from zero.
     * Asked only for subtrees that lie within the tree a proof is for.
     */
    Hash at(int level, long index);
}
