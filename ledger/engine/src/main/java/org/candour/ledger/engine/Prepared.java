package org.candour.ledger.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.candour.ledger.proofs.Hash;

/**
 * An entry ready to be put into a block: all work that needs no lock, done on the caller's thread.
 *
 * @param entry its bytes and their hashes
 * @param leaf  its hash as a leaf of the tree
 * @param facts what the engine wrote into it
 * @param lanes hashes of the lanes it is found in
 */
public record Prepared(Entry entry, Hash leaf, EntryFacts facts, Set<Long> lanes) {

    /** Copies the lanes. */
    public Prepared {
        lanes = Set.copyOf(lanes);
    }

    /**
     * Prepares bytes that the entry codec made.
     *
     * @throws MalformedEntryException when they are not an entry
     */
    public static Prepared of(byte[] bytes, Hoisting hoisting) {
        var facts = EntryFacts.of(bytes);
        var entry = new Entry(Entry.hashes(facts), bytes);
        var lanes = hoisting.hoist(facts.type(), facts.tags()).stream()
                .map(ShortHash::of)
                .collect(Collectors.toUnmodifiableSet());
        return new Prepared(entry, entry.leaf(), facts, lanes);
    }
}
