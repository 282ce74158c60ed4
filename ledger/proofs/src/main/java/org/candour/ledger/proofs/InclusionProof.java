package org.candour.ledger.proofs;

import java.util.List;
import org.candour.ledger.proofs.Verdict.Broken;

/**
 * That a leaf stands at a position of a tree (RFC 6962 section 2.1.1).
 *
 * @param index the leaf's zero-based position
 * @param size  how many leaves the tree has
 * @param path  sibling hashes from the leaf up to below the root, at most {@value #PATH_HASHES_MAX}
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** The longest path that is read: one hash for each level of the largest tree. */
    public static final int PATH_HASHES_MAX = 64;

    /** @throws MalformedException for a longer path */
    public InclusionProof {
        checkLength(path);
        path = List.copyOf(path);
    }

    static void checkLength(List<?> path) {
        var expected = "at most " + PATH_HASHES_MAX + " hashes";
        Strict.require(path.size() <= PATH_HASHES_MAX, "a proof's path", expected, path.size() + " hashes");
    }

    /**
     * Builds the proof of leaf {@code index} in the tree of the first {@code size} leaves.
     *
     * @throws MalformedException when the position is negative or not below the size
     */
    public static InclusionProof build(long index, long size, SubtreeHashes subtrees) {
        Strict.require(index >= 0 && index < size, "a position", "from 0 to below size " + size, Long.toString(index));
        return new InclusionProof(index, size, Climb.siblings(0, index, size, subtrees));
    }

    /**
     * Checks that {@code leaf} stands at this position below {@code root}.
     *
     * @return {@code Verified}, or {@code Broken} with calculated and given root (or lengths); never throws
     */
    public Verdict check(Hash leaf, Hash root) {
        if (index < 0 || index >= size)
            return new Broken("the position is not within the tree", "size " + size, "position " + index);
        var inner = Climb.inner(index, size);
        var length = inner + Climb.border(index, inner);
        if (path.size() != length)
            return new Broken("the path has another length", length + " hashes", path.size() + " hashes");
        var below = Climb.upInner(leaf, path.subList(0, inner), index);
        return Verdict.same("the leaf is not below the root", Climb.upBorder(below, path.subList(inner, length)), root);
    }
}
