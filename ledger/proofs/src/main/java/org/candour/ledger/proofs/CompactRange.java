package org.candour.ledger.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * The roots of the complete subtrees that a tree of {@code size} leaves falls into, one per bit set in its size: all
 * that is needed to append leaves and to give the root (RFC 6962 section 2.1). Mutable and for one thread; at most 63
 * hashes however large the log.
 */
public final class CompactRange {

    private long size;
    private final ArrayList<Hash> hashes;

    private CompactRange(long size, List<Hash> hashes) {
        this.size = size;
        this.hashes = new ArrayList<>(hashes);
    }

    /** The range of a tree without leaves. */
    public static CompactRange empty() {
        return new CompactRange(0, List.of());
    }

    /**
     * The range of a tree of {@code size} leaves.
     *
     * @param hashes roots of its complete subtrees, the largest (leftmost) first: as many as bits are set in the size
     * @throws MalformedException for a negative size or another number of hashes
     */
    public static CompactRange of(long size, List<Hash> hashes) {
        Strict.require(size >= 0, "a tree size", "0 or more", Long.toString(size));
        var expected = Long.bitCount(size) + " hashes for size " + size;
        Strict.require(hashes.size() == Long.bitCount(size), "a compact range", expected, hashes.size() + " hashes");
        return new CompactRange(size, hashes);
    }

    /** The range of the first {@code size} leaves of a tree whose complete subtrees are known. */
    public static CompactRange of(long size, SubtreeHashes subtrees) {
        return of(size, Climb.peaks(0, size, subtrees));
    }

    /** Adds one leaf on the right; merges as many subtrees as the size before had trailing ones in binary. */
    public void append(Hash leaf) {
        var right = leaf;
        for (var rest = size; (rest & 1) == 1; rest >>= 1) right = TreeHash.node(hashes.removeLast(), right);
        hashes.addLast(right);
        size++;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, the largest first; a copy. */
    public List<Hash> hashes() {
        return List.copyOf(hashes);
    }

    /** The root of the tree, {@link TreeHash#EMPTY_ROOT} without leaves. */
    public Hash root() {
        return Climb.fold(hashes);
    }

    /** An independent range with the same leaves. */
    public CompactRange copy() {
        return new CompactRange(size, hashes);
    }
}
