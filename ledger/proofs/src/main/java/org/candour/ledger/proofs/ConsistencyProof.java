package org.candour.ledger.proofs;

import java.util.List;
import org.candour.ledger.proofs.Verdict.Broken;

/**
 * That a tree continues a smaller one: nothing in the first {@code from} leaves changed (RFC 6962 section 2.1.2). Every
 * tree continues the empty one, and a tree continues itself; both proofs are empty.
 *
 * @param from leaves of the smaller tree
 * @param to   leaves of the larger tree
 * @param path the hashes of RFC 6962's PROOF, in its order, at most {@value InclusionProof#PATH_HASHES_MAX}
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /** @throws MalformedException for a longer path */
    public ConsistencyProof {
        InclusionProof.checkLength(path);
        path = List.copyOf(path);
    }

    /**
     * Builds the proof that the tree of {@code to} leaves continues that of {@code from}.
     *
     * @throws MalformedException when the sizes are negative or not in order
     */
    public static ConsistencyProof build(long from, long to, SubtreeHashes subtrees) {
        Strict.require(from >= 0 && from <= to, "a smaller tree's size", "from 0 to " + to, Long.toString(from));
        if (from == 0 || from == to) return new ConsistencyProof(from, to, List.of());
        var level = Long.numberOfTrailingZeros(from);
        var seed = (from - 1) >> level;
        var path = Climb.siblings(level, seed, to, subtrees);
        if (seed > 0) path.addFirst(subtrees.at(level, seed));
        return new ConsistencyProof(from, to, path);
    }

    /**
     * Checks that the tree with {@code rootTo} continues the tree with {@code rootFrom}.
     *
     * @return {@code Verified}, or {@code Broken} with calculated and given root (or lengths); never throws
     */
    public Verdict check(Hash rootFrom, Hash rootTo) {
        if (from < 0 || from > to)
            return new Broken("the sizes are not in order", "at most size " + to, "size " + from);
        if (from == 0 || from == to) return checkWithoutPath(rootFrom, rootTo);
        var level = Long.numberOfTrailingZeros(from);
        var seeds = from == 1L << level ? 0 : 1;
        var inner = Climb.inner(from - 1, to) - level;
        var length = seeds + inner + Climb.border(from - 1, inner + level);
        if (path.size() != length) return otherLength(length);
        var seed = seeds == 0 ? rootFrom : path.getFirst();
        return climb(seed, (from - 1) >> level, path.subList(seeds, seeds + inner), rootFrom, rootTo);
    }

    private Verdict climb(Hash seed, long index, List<Hash> inner, Hash rootFrom, Hash rootTo) {
        var border = path.subList(path.size() - Long.bitCount(index >> inner.size()), path.size());
        var smaller = Climb.upBorder(Climb.upInnerLeftOnly(seed, inner, index), border);
        if (!smaller.equals(rootFrom))
            return new Broken("the proof does not give the smaller root", smaller.hex(), rootFrom.hex());
        var larger = Climb.upBorder(Climb.upInner(seed, inner, index), border);
        return Verdict.same("the larger tree does not continue the smaller one", larger, rootTo);
    }

    private Verdict checkWithoutPath(Hash rootFrom, Hash rootTo) {
        if (!path.isEmpty()) return otherLength(0);
        return Verdict.same("the trees differ at the same size", from == 0 ? TreeHash.EMPTY_ROOT : rootTo, rootFrom);
    }

    private Verdict otherLength(int length) {
        return new Broken("the path has another length", length + " hashes", path.size() + " hashes");
    }
}
