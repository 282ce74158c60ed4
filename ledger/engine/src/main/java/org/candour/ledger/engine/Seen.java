package org.candour.ledger.engine;

import java.util.List;

/**
 * An entry of the recent past, as conditions and sourcing look at it.
 *
 * @param position where it stands
 * @param type     its type
 * @param tags     its tags
 * @param bytes    its bytes, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record Seen(long position, String type, List<String> tags, byte[] bytes) {

    static Seen of(long position, EntryFacts facts, byte[] bytes) {
        return new Seen(position, facts.type(), facts.tags(), bytes);
    }

    Located located() {
        return new Located(position, bytes);
    }
}
