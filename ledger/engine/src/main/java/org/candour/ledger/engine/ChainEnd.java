package org.candour.ledger.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.candour.ledger.proofs.CompactRange;
import org.candour.ledger.proofs.Hash;
import org.jspecify.annotations.Nullable;

/** Where the chain of blocks ends: the newest header and the tree's right edge. Immutable; the next block is built on it. */
public final class ChainEnd {

    private final @Nullable BlockHeader head;
    private final CompactRange range;
    private final Hash headHash;

    private ChainEnd(@Nullable BlockHeader head, CompactRange range) {
        this.head = head;
        this.range = range;
        this.headHash = head == null ? BlockHeader.NO_PREVIOUS : head.hash();
    }

    /** The end of a log without blocks. */
    public static ChainEnd empty() {
        return new ChainEnd(null, CompactRange.empty());
    }

    /**
     * The end at {@code head}, whose tree has the right edge {@code range}.
     *
     * @throws BrokenLogException when that edge gives another size or root than the header says
     */
    public static ChainEnd at(BlockHeader head, CompactRange range) {
        if (head.size() != range.size() || !head.root().equals(range.root()))
            throw new BrokenLogException(head.height(), "its root is not the root of the entries up to it");
        return new ChainEnd(head, range.copy());
    }

    /** The newest header; empty for an empty log. */
    public Optional<BlockHeader> head() {
        return Optional.ofNullable(head);
    }

    /** The height of the newest block, -1 for an empty log. */
    public long height() {
        return head == null ? -1 : head.height();
    }

    /** How many entries the log has. */
    public long size() {
        return range.size();
    }

    /** A copy of the tree's right edge. */
    public CompactRange range() {
        return range.copy();
    }

    /** A block and the end of the chain once it is stored. */
    public record Grown(Block block, ChainEnd end) {}

    /**
     * Builds the block that comes next.
     *
     * @param writer  which process builds it
     * @param now     its own clock; the block's time is that or the previous block's, whichever is later
     * @param entries at least one
     * @param leaves  their leaf hashes, in order
     * @param lanes   hashes of all lanes they are found in, in any order, as often as they come
     */
    public Grown next(String writer, Instant now, List<Entry> entries, List<Hash> leaves, Collection<Long> lanes) {
        var grown = range.copy();
        leaves.forEach(grown::append);
        var own = Timestamps.truncate(now);
        var at = head != null && head.at().isAfter(own) ? head.at() : own;
        var header = new BlockHeader(
                height() + 1, at, writer, headHash, size(), grown.size(), grown.root(), distinct(lanes));
        return new Grown(new Block(header, entries), new ChainEnd(header, grown));
    }

    private static List<Long> distinct(Collection<Long> hashes) {
        return hashes.stream().distinct().sorted().toList();
    }

    /**
     * The end after a block that somebody stored.
     *
     * @throws BrokenLogException when it does not follow: another height, link, first position, an earlier time, or a
     *     root that its entries do not give
     */
    public ChainEnd after(Block block) {
        var header = block.header();
        require(header.height() == height() + 1, header, "it does not follow block " + height());
        require(header.prev().equals(headHash), header, "its link is not the hash of the header before it");
        require(header.first() == size(), header, "its first position is not the size of the tree before it");
        require(head == null || !header.at().isBefore(head.at()), header, "its time is before the block's before it");
        var grown = range.copy();
        block.leaves().forEach(grown::append);
        return at(header, grown);
    }

    private static void require(boolean holds, BlockHeader header, String otherwise) {
        if (!holds) throw new BrokenLogException(header.height(), otherwise);
    }
}
