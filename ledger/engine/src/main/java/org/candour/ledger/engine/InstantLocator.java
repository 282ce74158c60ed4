package org.candour.ledger.engine;

import java.time.Instant;

/**
 * Finds a position by time. Blocks' times never go back and are not before those of their entries, so the first block at
 * or after an instant holds the first entry recorded at or after it, or comes before the one that does.
 */
final class InstantLocator {

    private final LogReader reader;

    InstantLocator(LogReader reader) {
        this.reader = reader;
    }

    /** The position of the first entry recorded at or after {@code at}; the size of the log when there is none. */
    long firstAtOrAfter(Instant at, ChainEnd end) {
        for (var block : reader.blocks(firstBlock(at, end.height()))) {
            for (var position = block.header().first();
                    position < block.header().size();
                    position++) if (!block.entry(position).facts().recordedAt().isBefore(at)) return position;
        }
        return end.size();
    }

    private long firstBlock(Instant at, long newest) {
        var low = 0L;
        var high = newest + 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            var header = reader.header(middle);
            if (header.isEmpty()) throw new BrokenLogException(middle, "the block is missing");
            if (header.get().at().isBefore(at)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
