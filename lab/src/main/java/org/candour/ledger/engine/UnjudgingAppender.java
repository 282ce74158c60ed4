package org.candour.ledger.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * X4: appends one decision at a time. It judges the condition once, against the end as it knows it, and when somebody else
 * was there first it goes to the next height without judging again.
 */
final class UnjudgingAppender {

    private final BlockStore store;
    private final LogTail tail;
    private final Boundaries boundaries;

    UnjudgingAppender(BlockStore store, LogTail tail, Boundaries boundaries) {
        this.store = store;
        this.tail = tail;
        this.boundaries = boundaries;
    }

    synchronized CompletableFuture<Appended> append(List<Prepared> events, Guard guard) {
        var conflict = boundaries.conflict(guard, tail.end());
        if (conflict.isPresent()) return CompletableFuture.failedFuture(new ConflictException(conflict.getAsLong()));
        var grown = built(events);
        while (store.insert(grown.block()) == Insertion.HEIGHT_TAKEN) {
            tail.catchUp();
            grown = built(events);
        }
        var header = grown.block().header();
        var seen = new ArrayList<Seen>();
        for (var event : events)
            seen.add(Seen.of(
                    header.first() + seen.size(), event.facts(), event.entry().bytes()));
        tail.grow(grown, seen);
        return CompletableFuture.completedFuture(
                new Appended(header.height(), header.first(), header.size() - 1, header.at()));
    }

    private ChainEnd.Grown built(List<Prepared> events) {
        var lanes = new HashSet<Long>();
        events.forEach(event -> lanes.addAll(event.lanes()));
        return tail.end()
                .next(
                        PlantedLedger.WRITER,
                        InstantSource.system().instant(),
                        events.stream().map(Prepared::entry).toList(),
                        events.stream().map(Prepared::leaf).toList(),
                        lanes);
    }
}
