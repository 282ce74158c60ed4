package org.candour.ledger.engine;

import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Finds the block that holds a position. Heights are no positions and the collection has no index for them; but heights
 * are dense and positions grow with them, so a binary search over headers finds it, and what was found is remembered.
 */
final class HeightLocator {

    /** How many headers are remembered; a few dozen bytes each. */
    private static final int REMEMBERED_MAX = 100_000;

    private final BlockStore store;
    private final ConcurrentSkipListMap<Long, BlockHeader> byFirst = new ConcurrentSkipListMap<>();

    HeightLocator(BlockStore store) {
        this.store = store;
    }

    /** Remembers a header that passed by. */
    void saw(BlockHeader header) {
        if (byFirst.size() >= REMEMBERED_MAX) byFirst.clear();
        byFirst.put(header.first(), header);
    }

    /** The header of the block that holds {@code position}; empty when the log ends before it. */
    Optional<BlockHeader> holding(long position) {
        if (position < 0) return Optional.empty();
        var below = byFirst.floorEntry(position);
        if (below != null && below.getValue().size() > position) return Optional.of(below.getValue());
        var low = below == null ? 0 : below.getValue().height() + 1;
        var above = byFirst.higherEntry(position);
        return above == null
                ? upFrom(position, low)
                : between(position, low, above.getValue().height() - 1);
    }

    // No known block above: the newest one bounds the search.
    private Optional<BlockHeader> upFrom(long position, long low) {
        var newest = store.head().map(Block::header);
        if (newest.isEmpty() || newest.get().size() <= position) return Optional.empty();
        saw(newest.get());
        return newest.get().first() <= position
                ? newest
                : between(position, low, newest.get().height() - 1);
    }

    private Optional<BlockHeader> between(long position, long lowest, long highest) {
        var low = lowest;
        var high = highest;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var header = known(middle);
            if (header.first() > position) high = middle - 1;
            else if (header.size() <= position) low = middle + 1;
            else return Optional.of(header);
        }
        throw new BrokenLogException(low, "no block holds position " + position + ", although later ones do");
    }

    private BlockHeader known(long height) {
        var header = store.header(height).orElseThrow(() -> new BrokenLogException(height, "the block is missing"));
        saw(header);
        return header;
    }
}
