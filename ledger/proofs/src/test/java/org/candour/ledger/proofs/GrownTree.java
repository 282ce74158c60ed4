package org.candour.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A tree in memory whose complete subtrees are kept level by level, as plainly as they are defined. */
final class GrownTree implements SubtreeHashes {

    private final List<List<Hash>> levels = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>();

    GrownTree(List<byte[]> entries) {
        var range = CompactRange.empty();
        roots.add(range.root());
        for (var entry : entries) {
            range.append(TreeHash.leaf(entry));
            roots.add(range.root());
        }
        levels.add(entries.stream().map(TreeHash::leaf).toList());
        while (levels.getLast().size() > 1) levels.add(joined(levels.getLast()));
    }

    static GrownTree of(int size) {
        return new GrownTree(entries(size));
    }

    static List<byte[]> entries(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Hash> joined(List<Hash> below) {
        return IntStream.range(0, below.size() / 2)
                .mapToObj(i -> TreeHash.node(below.get(2 * i), below.get(2 * i + 1)))
                .toList();
    }

    @Override
    public Hash at(int level, long index) {
        return levels.get(level).get((int) index);
    }

    Hash leaf(int index) {
        return at(0, index);
    }

    /** The root of the first {@code size} leaves. */
    Hash root(int size) {
        return roots.get(size);
    }

    List<Hash> leaves() {
        return levels.getFirst();
    }
}
