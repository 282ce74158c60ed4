package org.candour.ledger.engine;

import java.util.List;
import org.candour.ledger.proofs.Hash;

/**
 * An entry ready to be put into a block: all work that needs no lock, done on the caller's thread.
 *
 * @param entry its bytes and their hashes
 * @param leaf  its hash as a leaf of the tree
 * @param facts what the engine wrote into it
 * @param lanes distinct hashes of the lanes it is found in
 */
public record Prepared(Entry entry, Hash leaf, EntryFacts facts, List<Long> lanes) {

    /** Copies the lanes. */
    public Prepared {
        lanes = List.copyOf(lanes);
    }

    /**
     * Prepares bytes that the entry codec made.
     *
     * @throws MalformedEntryException when they are not an entry
     */
    public static Prepared of(byte[] bytes, Hoisting hoisting) {
        return of(bytes, EntryFacts.of(bytes), hoisting);
    }

    /** The same for whoever knows the facts, having just written them into the bytes. */
    static Prepared of(byte[] bytes, EntryFacts facts, Hoisting hoisting) {
        var entry = new Entry(Entry.hashes(facts), bytes);
        return new Prepared(entry, entry.leaf(), facts, ShortHash.of(hoisting.hoist(facts.type(), facts.tags())));
    }
}
