package org.candour.ledger.engine;

import java.util.ArrayList;
import java.util.List;

/** Entries in order of position, from memory where the window holds them, else from the database page by page. */
final class EntryFeed {

    private final LogTail tail;
    private final LogReader reader;

    EntryFeed(LogTail tail, LogReader reader) {
        this.tail = tail;
        this.reader = reader;
    }

    /** Some entries from {@code next} on, without a gap; none when {@code next} is beyond the tail. */
    List<Located> from(long next) {
        var end = tail.end();
        if (next >= end.size()) return List.of();
        try {
            return tail.window().matching(Criteria.EVERYTHING, next - 1, end.size() - 1).stream()
                    .map(Seen::located)
                    .toList();
        } catch (ConditionWindow.TooOld older) {
            return stored(next);
        }
    }

    private List<Located> stored(long next) {
        var height = reader.headerHolding(next)
                .orElseThrow(() -> new BrokenLogException(tail.end().height(), "no block holds position " + next))
                .height();
        var found = new ArrayList<Located>();
        var pages = 0;
        for (var block : reader.blocks(height)) {
            for (var at = Math.max(next, block.header().first());
                    at < block.header().size();
                    at++) found.add(new Located(at, block.entry(at).bytes()));
            if (++pages == LogReader.PAGE_BLOCKS) break;
        }
        return found;
    }
}
