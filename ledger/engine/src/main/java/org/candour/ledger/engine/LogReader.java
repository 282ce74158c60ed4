package org.candour.ledger.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log by position and by height, read from the database with majority. Whoever reads here decides nothing and may be
 * behind other writers by as much as a read takes.
 */
public final class LogReader {

    /** How many blocks one read of the database brings at most: a few megabytes when all are full. */
    public static final int PAGE_BLOCKS = 16;

    private final BlockStore store;
    private final HeightLocator locator;

    /** Reads what {@code store} holds. */
    public LogReader(BlockStore store) {
        this(store, new HeightLocator(store));
    }

    LogReader(BlockStore store, HeightLocator locator) {
        this.store = store;
        this.locator = locator;
    }

    /** The header of the newest block; empty for an empty log. */
    public Optional<BlockHeader> head() {
        return store.head().map(Block::header);
    }

    /** How many entries the log has. */
    public long size() {
        return head().map(BlockHeader::size).orElse(0L);
    }

    /** The block at {@code height}, where there is one. */
    public Optional<Block> block(long height) {
        return store.read(height, 1).stream().findFirst().filter(block -> block.height() == height);
    }

    /** The header of the block at {@code height}, where there is one. */
    public Optional<BlockHeader> header(long height) {
        return store.header(height);
    }

    /** The block that holds {@code position}; empty when the log ends before it. */
    public Optional<Block> blockHolding(long position) {
        return locator.holding(position).flatMap(header -> block(header.height()));
    }

    /** The header of the block that holds {@code position}; empty when the log ends before it. */
    public Optional<BlockHeader> headerHolding(long position) {
        return locator.holding(position);
    }

    /** The entry at {@code position}; empty when the log ends before it. */
    public Optional<Entry> entry(long position) {
        return blockHolding(position).map(block -> block.entry(position));
    }

    /**
     * Entries in order of position.
     *
     * @param from first position
     * @param to   the position after the last; entries beyond the end of the log are left out
     */
    public List<Entry> entries(long from, long to) {
        var found = new ArrayList<Entry>();
        var start = locator.holding(from);
        if (start.isEmpty() || to <= from) return found;
        for (var block : blocks(start.get().height())) {
            if (block.header().first() >= to) break;
            var last = Math.min(to, block.header().size());
            for (var at = Math.max(from, block.header().first()); at < last; at++) found.add(block.entry(at));
        }
        return found;
    }

    /**
     * Blocks from {@code fromHeight} to the end of the log as it is when the end is reached, read in pages as they are
     * taken. A gap in the heights throws {@link BrokenLogException}.
     */
    public Iterable<Block> blocks(long fromHeight) {
        return () -> new Pages(fromHeight);
    }

    private final class Pages implements Iterator<Block> {

        private long height;
        private @Nullable Iterator<Block> page;

        Pages(long fromHeight) {
            height = fromHeight;
        }

        @Override
        public boolean hasNext() {
            var current = page;
            if (current == null || !current.hasNext()) {
                current = store.read(height, PAGE_BLOCKS).iterator();
                page = current;
            }
            return current.hasNext();
        }

        @Override
        public Block next() {
            if (!hasNext() || page == null)
                throw new NoSuchElementException("The log ends before block " + height + ".");
            var block = page.next();
            if (block.height() != height) throw new BrokenLogException(height, "the block is missing");
            height++;
            locator.saw(block.header());
            return block;
        }
    }
}
