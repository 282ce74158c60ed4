package org.candour.lab.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.candour.ledger.engine.Block;
import org.candour.ledger.engine.ChainEnd;
import org.candour.ledger.engine.Entry;
import org.candour.ledger.engine.Insertion;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.Prepared;
import org.candour.ledger.proofs.Hash;

/**
 * A log that grows by ready-made blocks: a chain like any other, built without waiting for answers. While it is filled
 * nobody reads it, so that blocks may arrive out of order.
 */
final class Log {

    /** How many inserts are under way at once while a log is filled. */
    private static final int INSERTS_UNDER_WAY = 4;

    /** From this length on somebody who waits wants to know how far it is. */
    private static final long TOLD_EVENTS_MIN = 1_000_000;

    private static final Instant BEGIN = Instant.parse("2027-01-18T10:00:00Z");

    private final Bed bed;
    private final String database;
    private final MongoBlocks blocks;
    private ChainEnd end = ChainEnd.empty();
    private long tenthsTold;

    /** An empty log in a database of its own. */
    Log(Bed bed, String database) {
        this.bed = bed;
        this.database = database;
        this.blocks = new MongoBlocks(bed.database(database));
        blocks.prepare();
    }

    MongoBlocks blocks() {
        return blocks;
    }

    ChainEnd end() {
        return end;
    }

    /** The block after the newest, which is thereby the newest; it is not stored yet. */
    Block next(List<Prepared> events) {
        var entries = new ArrayList<Entry>(events.size());
        var leaves = new ArrayList<Hash>(events.size());
        var lanes = new HashSet<Long>();
        for (var event : events) {
            entries.add(event.entry());
            leaves.add(event.leaf());
            lanes.addAll(event.lanes());
        }
        var grown = end.next("bench", BEGIN, entries, leaves, lanes);
        end = grown.end();
        return grown.block();
    }

    /**
     * Fills the log to {@code size} events in blocks of {@code blockEntries}.
     *
     * @param event the event for a position
     * @param told  hears of every tenth of a long filling
     */
    void fill(long size, int blockEntries, LongFunction<Prepared> event, Consumer<String> told) {
        var failure = new AtomicReference<RuntimeException>();
        var places = new Semaphore(INSERTS_UNDER_WAY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (end.size() < size && failure.get() == null) {
                tell(size, told);
                var events = new ArrayList<Prepared>(blockEntries);
                for (var position = end.size(); position < size && events.size() < blockEntries; position++)
                    events.add(event.apply(position));
                insert(next(events), threads, places, failure);
            }
        }
        var failed = failure.get();
        if (failed != null) throw failed;
    }

    private void tell(long size, Consumer<String> told) {
        if (size < TOLD_EVENTS_MIN || tenths(end.size(), size) == tenthsTold) return;
        tenthsTold = tenths(end.size(), size);
        told.accept("filling %s to %,d events: %d %%".formatted(database, size, 10 * tenthsTold));
    }

    private static long tenths(long events, long size) {
        return 10 * events / size;
    }

    private void insert(
            Block block, ExecutorService threads, Semaphore places, AtomicReference<RuntimeException> failure) {
        places.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                store(block);
            } catch (RuntimeException failed) {
                failure.set(failed);
            } finally {
                places.release();
            }
        });
    }

    /** Stores a block that {@link #next} made; returns when it is durable. */
    void store(Block block) {
        if (blocks.insert(block) != Insertion.INSERTED)
            throw new IllegalStateException("Somebody else wrote block " + block.height() + " of a benchmark's log.");
    }

    /** Opens it for appending; the tree's right edge is known, so the start does not hash the whole log. */
    Ledger open() {
        var edge = end.range();
        return bed.open(database, size -> edge.size() <= size ? Optional.of(edge.copy()) : Optional.empty());
    }

    /** Goes on where a closed ledger stopped. */
    void continueAfter(Ledger closed) {
        end = closed.end();
    }
}
