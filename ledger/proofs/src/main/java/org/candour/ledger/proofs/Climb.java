package org.candour.ledger.proofs;

import java.util.ArrayList;
import java.util.List;

/** The way from a node up to the root, which inclusion and consistency proofs share (RFC 6962 sections 2.1.1, 2.1.2). */
final class Climb {

    private Climb() {}

    /** Levels at which the path of leaf {@code index} has a sibling on either side, below the tree's right border. */
    static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /** Levels above those, at which only a sibling on the left exists. */
    static int border(long index, int inner) {
        return Long.bitCount(index >> inner);
    }

    /** The siblings from node {@code index} of {@code level} up to the root of a tree of {@code size} leaves. */
    static List<Hash> siblings(int level, long index, long size, SubtreeHashes subtrees) {
        var path = new ArrayList<Hash>();
        var node = index;
        for (var height = level; (size - 1) >> height > 0; height++, node >>= 1) {
            var sibling = node ^ 1;
            var begin = sibling << height;
            if (begin < size) path.add(root(begin, begin + Math.min(1L << height, size - begin), subtrees));
        }
        return path;
    }

    /** The root over leaves {@code begin} to {@code end}, where {@code begin} is a multiple of a subtree as large. */
    private static Hash root(long begin, long end, SubtreeHashes subtrees) {
        return fold(peaks(begin, end, subtrees));
    }

    /** The complete subtrees that cover those leaves, the largest first. */
    static List<Hash> peaks(long begin, long end, SubtreeHashes subtrees) {
        var peaks = new ArrayList<Hash>();
        for (var at = begin; at < end; ) {
            var level = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - at);
            peaks.add(subtrees.at(level, at >> level));
            at += 1L << level;
        }
        return peaks;
    }

    /** The root over adjoining subtrees, the largest first: the last two are joined until one is left. */
    static Hash fold(List<Hash> peaks) {
        if (peaks.isEmpty()) return TreeHash.EMPTY_ROOT;
        var root = peaks.getLast();
        for (var i = peaks.size() - 2; i >= 0; i--) root = TreeHash.node(peaks.get(i), root);
        return root;
    }

    /** Joins siblings that stand on the side that each bit of {@code index} tells: a set bit has its sibling on the left. */
    static Hash upInner(Hash from, List<Hash> siblings, long index) {
        var hash = from;
        for (var i = 0; i < siblings.size(); i++) {
            var sibling = siblings.get(i);
            hash = isRight(index, i) ? TreeHash.node(sibling, hash) : TreeHash.node(hash, sibling);
        }
        return hash;
    }

    /** Joins only those siblings that stand on the left: what the smaller tree of a consistency proof had. */
    static Hash upInnerLeftOnly(Hash from, List<Hash> siblings, long index) {
        var hash = from;
        for (var i = 0; i < siblings.size(); i++) if (isRight(index, i)) hash = TreeHash.node(siblings.get(i), hash);
        return hash;
    }

    /** Joins siblings that all stand on the left. */
    static Hash upBorder(Hash from, List<Hash> siblings) {
        var hash = from;
        for (var sibling : siblings) hash = TreeHash.node(sibling, hash);
        return hash;
    }

    private static boolean isRight(long index, int height) {
        return ((index >> height) & 1) == 1;
    }
}
