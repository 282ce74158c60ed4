package org.candour.lab.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.candour.ledger.engine.Block;
import org.candour.ledger.engine.BlockHeader;
import org.candour.ledger.engine.BlockStore;
import org.candour.ledger.engine.ChainEnd;
import org.candour.ledger.engine.Entry;
import org.candour.ledger.engine.Insertion;
import org.candour.ledger.engine.MemoryBlocks;
import org.candour.ledger.engine.Prepared;

/** A log as a ledger would have written it, or with whatever a test plants in it. */
final class TestLog {

    private static final Instant TEN_O_CLOCK = Instant.parse("2027-01-18T10:00:00Z");

    private final List<Block> blocks = new ArrayList<>();
    private ChainEnd end = ChainEnd.empty();

    /** The next block, with the events of these ids. */
    TestLog block(String... ids) {
        var entries = Arrays.stream(ids).map(TestLog::prepared).toList();
        var lanes = new TreeSet<Long>();
        entries.forEach(entry -> lanes.addAll(entry.lanes()));
        var grown = end.next(
                "test",
                TEN_O_CLOCK.plusSeconds(blocks.size()),
                entries.stream().map(Prepared::entry).toList(),
                entries.stream().map(Prepared::leaf).toList(),
                lanes);
        blocks.add(grown.block());
        end = grown.end();
        return this;
    }

    private static Prepared prepared(String id) {
        var effect = Marked.effect(id);
        var dash = effect.lastIndexOf('-');
        var event = new Marked(effect.substring(0, dash), Long.parseLong(effect.substring(dash + 1)));
        return event.prepared(id, Set.of("lane:" + event.lane()));
    }

    /** Takes the block at {@code height} away. */
    TestLog without(int height) {
        blocks.remove(height);
        return this;
    }

    /** Gives the newest block another header; those that come later build on the one it should have. */
    TestLog withHeader(UnaryOperator<BlockHeader> change) {
        var newest = blocks.removeLast();
        blocks.add(new Block(change.apply(newest.header()), newest.entries()));
        return this;
    }

    /** Puts other hashes beside the newest block's only entry. */
    TestLog withHashes(List<Long> hashes) {
        var newest = blocks.removeLast();
        blocks.add(new Block(
                newest.header(),
                List.of(new Entry(hashes, newest.entries().getFirst().bytes()))));
        return this;
    }

    /** Where the blocks are. */
    BlockStore store() {
        var store = new MemoryBlocks();
        for (var block : blocks)
            if (store.insert(block) != Insertion.INSERTED)
                throw new IllegalStateException("Two blocks of one height cannot be in a store.");
        return store;
    }
}
