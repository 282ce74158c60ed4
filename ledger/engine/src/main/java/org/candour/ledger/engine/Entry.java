package org.candour.ledger.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.TreeHash;

/**
 * One event as it is stored. The bytes are handed on, not copied: nobody writes into them.
 *
 * @param hashes distinct {@link ShortHash}es of its tags and its type, in signed order ({@code t} in the block)
 * @param bytes  its canonical JSON, which is what is hashed ({@code b} in the block); at most {@link #BYTES_MAX}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(List<Long> hashes, byte[] bytes) {

    /** The most bytes of one entry: entry bundles give its length two bytes (C2SP tlog-tiles). */
    public static final int BYTES_MAX = 65_535;

    /** Copies the hashes. */
    public Entry {
        hashes = List.copyOf(hashes);
    }

    /**
     * The entry for bytes that the entry codec made.
     *
     * @throws MalformedEntryException when they are not an entry
     */
    public static Entry of(byte[] bytes) {
        return new Entry(hashes(EntryFacts.of(bytes)), bytes);
    }

    static List<Long> hashes(EntryFacts facts) {
        var names = new ArrayList<>(facts.tags());
        names.add(facts.type());
        return ShortHash.of(names);
    }

    /** The hash of this entry as a leaf of the log's tree (RFC 6962 section 2.1). */
    public Hash leaf() {
        return TreeHash.leaf(bytes);
    }

    /** What the engine wrote into it. */
    public EntryFacts facts() {
        return EntryFacts.of(bytes);
    }

    /** Whether the hashes beside the bytes are those of the tags and the type inside them; false after an edit of either. */
    public boolean hashesAgree() {
        return hashes.equals(hashes(facts()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && hashes.equals(entry.hashes) && Arrays.equals(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Its size, never its content. */
    @Override
    public String toString() {
        return "Entry[" + bytes.length + " bytes]";
    }
}
