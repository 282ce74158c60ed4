package org.candour.ledger.engine.verification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.candour.ledger.engine.Block;
import org.candour.ledger.engine.BlockStore;
import org.candour.ledger.engine.BrokenLogException;
import org.candour.ledger.engine.LogReader;

/** Blocks in order of height, so that of several bad ones the lowest is met first. */
final class BlockWalk {

    private final BlockStore store;
    private final Deque<Block> page = new ArrayDeque<>();
    private long height;

    BlockWalk(BlockStore store) {
        this.store = store;
    }

    /**
     * The next block; empty at the end of the log.
     *
     * @throws BrokenLogException when it is missing, or its document is no block
     */
    Optional<Block> next() {
        if (page.isEmpty()) fill();
        var next = page.poll();
        if (next == null) return Optional.empty();
        if (next.height() != height) throw new BrokenLogException(height, "the block is missing");
        height++;
        return Optional.of(next);
    }

    /** The block that {@link #next()} would give, where it can be read. */
    Optional<Block> ahead() {
        try {
            if (page.isEmpty()) fill();
            return Optional.ofNullable(page.peek()).filter(block -> block.height() == height);
        } catch (BrokenLogException unreadable) {
            return Optional.empty();
        }
    }

    private void fill() {
        try {
            page.addAll(store.read(height, LogReader.PAGE_BLOCKS));
        } catch (BrokenLogException oneOfThem) {
            page.addAll(one());
        }
    }

    // A page with a document that is no block is refused whole; one by one, the blocks before it are still read.
    private List<Block> one() {
        try {
            return store.read(height, 1);
        } catch (BrokenLogException unreadable) {
            throw new BrokenLogException(height, "its document is no block: " + unreadable.getMessage());
        }
    }
}
