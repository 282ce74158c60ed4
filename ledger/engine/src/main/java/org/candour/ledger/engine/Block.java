package org.candour.ledger.engine;

import java.util.List;
import org.candour.ledger.proofs.Hash;

/**
 * The unit of an append: one insert-only document, its header and its entries.
 *
 * @param header  what it says of itself and of everything before it
 * @param entries at least one, at most {@link #ENTRIES_MAX}, as many as the header says
 */
public record Block(BlockHeader header, List<Entry> entries) {

    /** The most entries of one block. */
    public static final int ENTRIES_MAX = 128;

    /** The most bytes of the entries of one block: a tenth of what a MongoDB document may hold is far enough. */
    public static final int BYTES_MAX = 1_048_576;

    /** @throws IllegalArgumentException when the header speaks of another number of entries */
    public Block {
        entries = List.copyOf(entries);
        if (entries.size() != header.entries())
            throw new IllegalArgumentException("Block %d says it has %d entries and has %d."
                    .formatted(header.height(), header.entries(), entries.size()));
    }

    /** How many blocks come before this one. */
    public long height() {
        return header.height();
    }

    /** The hashes of its entries as leaves of the log's tree, in order. */
    public List<Hash> leaves() {
        return entries.stream().map(Entry::leaf).toList();
    }

    /**
     * The entry at a position of the log.
     *
     * @throws IndexOutOfBoundsException when it stands in another block
     */
    public Entry entry(long position) {
        return entries.get(Math.toIntExact(Math.subtractExact(position, header.first())));
    }

    /** Whether both are the same block: equal headers, whose root and tags commit to all the rest. */
    public boolean sameAs(Block other) {
        return header.equals(other.header);
    }
}
