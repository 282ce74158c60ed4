package org.candour.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.candour.ledger.engine.Block;
import org.candour.ledger.engine.Prepared;

/** Blocks made beforehand, inserted by one inserter, one after the other: what the insert's round trip allows. */
final class ReadyBlocks {

    private final Bed bed;
    private final Events events;
    private final Log log;
    private final SplittableRandom random;

    ReadyBlocks(Bed bed, String database, Events events, long seed) {
        this.bed = bed;
        this.events = events;
        this.log = new Log(bed, database);
        this.random = new SplittableRandom(seed);
    }

    /** Inserts that many blocks with that many events in all; only the inserting is timed. */
    Cell round(long eventCount, long blockCount) {
        var ready = build(eventCount, blockCount);
        var latency = new Histogram(3);
        var before = bed.processorTime();
        var began = System.nanoTime();
        for (var block : ready) {
            var sent = System.nanoTime();
            log.store(block);
            latency.recordValue(System.nanoTime() - sent);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Cell(eventCount, seconds, bed.processorTime().since(before), latency);
    }

    private List<Block> build(long eventCount, long blockCount) {
        var ready = new ArrayList<Block>();
        for (var block = 0L; block < blockCount; block++) {
            var of = new ArrayList<Prepared>();
            for (var left = share(eventCount, blockCount, block); left > 0; left--) of.add(events.anything(random));
            ready.add(log.next(of));
        }
        return ready;
    }

    /** How many of {@code events} the block with this number gets when they are spread evenly over {@code blocks}. */
    static long share(long events, long blocks, long number) {
        return events * (number + 1) / blocks - events * number / blocks;
    }
}
