package org.candour.ledger.engine;

import org.candour.ledger.proofs.CompactRange;

/** Finds where the log ends at start: the newest block, whose root must follow from the entries before it. */
final class TailOpening {

    private final BlockStore store;
    private final LogReader reader;
    private long hashed;

    TailOpening(BlockStore store, LogReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /**
     * The end of the log.
     *
     * @throws BrokenLogException when the newest block's root is not that of the entries
     */
    ChainEnd end(RightEdges edges) {
        var head = store.head().map(Block::header);
        if (head.isEmpty()) return ChainEnd.empty();
        var remembered = edges.atMost(head.get().size())
                .filter(edge -> edge.size() <= head.get().size());
        if (remembered.isPresent()) {
            var grown = grow(remembered.get().copy(), head.get());
            if (grown.root().equals(head.get().root())) return ChainEnd.at(head.get(), grown);
        }
        return ChainEnd.at(head.get(), grow(CompactRange.empty(), head.get()));
    }

    /** How many entries were hashed to find it: what a start is spared when the edge is remembered. */
    long hashed() {
        return hashed;
    }

    private CompactRange grow(CompactRange range, BlockHeader head) {
        if (range.size() == head.size()) return range;
        hashed = head.size() - range.size();
        var start = reader.headerHolding(range.size()).map(BlockHeader::height).orElse(0L);
        for (var block : reader.blocks(start)) {
            if (block.height() > head.height()) break;
            var leaves = block.leaves();
            for (var position = range.size(); position < block.header().size(); position++)
                range.append(
                        leaves.get(Math.toIntExact(position - block.header().first())));
        }
        return range;
    }
}
