package org.candour.ledger.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.candour.ledger.engine.AppendRefusedException.Reason;
import org.candour.ledger.engine.AppendSteps.Step;
import org.candour.ledger.proofs.Hash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts events into the log, one block at a time. Callers hand over their entries and wait; one thread takes whatever has
 * queued while the last block was under way, judges every caller's condition, builds a block, has it stored by a
 * majority, and answers. It never builds on a block whose acknowledgement it has not seen: a height that is taken, or an
 * outcome that is unknown, is settled first.
 */
public final class Appender implements AutoCloseable {

    /** How many appends may wait; more are refused at once, so that a slow database is felt at the edge. */
    public static final int WAITING_MAX = 8_192;

    /** How long a close waits for what is under way, in seconds: as long as settling an unknown outcome may take. */
    private static final long CLOSE_SECONDS = 45;

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final LogTail tail;
    private final Boundaries boundaries;
    private final BlockWriting writing;
    private final String writer;
    private final InstantSource clock;
    private final AppendSteps steps;
    private final AppendQueue queue = new AppendQueue(WAITING_MAX);
    private final Thread thread;

    /** Whether the last block may yet be stored: the log is read again before anything is built. */
    private boolean unsettled;

    private volatile @Nullable BrokenLogException broken;

    Appender(
            LogTail tail,
            Boundaries boundaries,
            BlockWriting writing,
            String writer,
            InstantSource clock,
            AppendSteps steps) {
        this.tail = tail;
        this.boundaries = boundaries;
        this.writing = writing;
        this.writer = writer;
        this.clock = clock;
        this.steps = steps;
        this.thread = Thread.ofPlatform().name("ledger-appender").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Appends the events of one decision: all of them in one block, in order, or none.
     *
     * @return completed on the appender's thread, so whoever builds on it goes elsewhere first. It fails with
     *     {@link ConflictException} when an event of the boundary came first; with {@link OutcomeUnknownException} when
     *     it cannot be said whether they are stored; with {@link StoreUnavailableException},
     *     {@link BlockRefusedException} or {@link BrokenLogException} when they are not
     * @throws AppendRefusedException when the queue is full, the appender closed, or the events too large for one block
     */
    public CompletableFuture<Appended> append(List<Prepared> events, Guard guard) {
        var found = broken;
        if (found != null) throw found;
        steps.reached(Step.ENCODED);
        var append = WaitingAppend.of(events, guard);
        queue.add(append);
        steps.reached(Step.QUEUED);
        return append.answer();
    }

    /** How many appends wait for the block after the one under way. */
    public int waiting() {
        return queue.size();
    }

    private void run() {
        for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            try {
                commit(batch);
            } catch (BrokenLogException contradiction) {
                LOG.error("Appending stops: {}", contradiction.getMessage());
                broken = contradiction;
                refuse(batch, contradiction);
                queue.close();
                refuse(queue.abandon(), contradiction);
                return;
            } catch (OutcomeUnknownException | StoreUnavailableException | BlockRefusedException failure) {
                LOG.warn("A block of {} appends failed: {}", batch.size(), failure.getMessage());
                if (failure instanceof OutcomeUnknownException) unsettled = true;
                refuse(batch, failure);
            } catch (RuntimeException | Error bug) {
                LOG.error("A block of {} appends failed", batch.size(), bug);
                refuse(batch, bug);
            }
        }
    }

    // Completing what was answered already changes nothing.
    private static void refuse(List<WaitingAppend> batch, Throwable why) {
        batch.forEach(append -> append.refuse(why));
    }

    private void commit(List<WaitingAppend> batch) {
        var settling = writing.settling();
        if (unsettled) {
            settling.readAgain(tail);
            unsettled = false;
        }
        for (var left = batch; ; ) {
            // Judged and built on one and the same end: the tail may grow under our hands by what others append.
            var end = tail.end();
            var judged = judge(left, end);
            if (judged.appends().isEmpty() || stored(judged, end, settling)) return;
            settling.readWinners(tail, end);
            left = judged.appends();
        }
    }

    /** What may go into the next block, and how its entries will be looked at once they are there. */
    private record Judged(List<WaitingAppend> appends, List<Seen> seen) {}

    private Judged judge(List<WaitingAppend> batch, ChainEnd end) {
        var accepted = new ArrayList<WaitingAppend>(batch.size());
        var seen = new ArrayList<Seen>(batch.size());
        var inThisBlock = new EntryIndex();
        var indexed = 0;
        for (var append : batch) {
            var guard = append.guard();
            var conflict = boundaries.conflict(guard, end);
            if (conflict.isEmpty() && !guard.isNone()) {
                // Only a guard looks into the index, so that a block without guards needs none.
                while (indexed < seen.size()) inThisBlock.add(seen.get(indexed++));
                conflict = inThisBlock.anyAfter(guard.criteria(), guard.after());
            }
            if (conflict.isPresent()) {
                append.refuse(new ConflictException(conflict.getAsLong()));
                continue;
            }
            accepted.add(append);
            for (var event : append.entries())
                seen.add(Seen.of(
                        end.size() + seen.size(), event.facts(), event.entry().bytes()));
        }
        return new Judged(accepted, seen);
    }

    private boolean stored(Judged judged, ChainEnd end, BlockWriting.Settling settling) {
        var grown = build(judged.appends(), end);
        steps.reached(Step.BLOCK_BUILT);
        steps.reached(Step.BEFORE_INSERT);
        if (settling.store(grown.block()) == Insertion.HEIGHT_TAKEN) return false;
        steps.reached(Step.AFTER_INSERT);
        tail.grow(grown, judged.seen());
        steps.reached(Step.BEFORE_ANSWER);
        answer(judged.appends(), grown.block().header());
        steps.reached(Step.ANSWERED);
        return true;
    }

    private ChainEnd.Grown build(List<WaitingAppend> appends, ChainEnd end) {
        var entries = new ArrayList<Entry>();
        var leaves = new ArrayList<Hash>();
        var lanes = new ArrayList<Long>();
        var now = clock.instant();
        for (var append : appends) {
            for (var event : append.entries()) {
                entries.add(event.entry());
                leaves.add(event.leaf());
                lanes.addAll(event.lanes());
                // A clock may step back between an entry and its block; the block's time is not before its entries'.
                if (event.facts().recordedAt().isAfter(now)) now = event.facts().recordedAt();
            }
        }
        return end.next(writer, now, entries, leaves, lanes);
    }

    private static void answer(List<WaitingAppend> appends, BlockHeader header) {
        var position = header.first();
        for (var append : appends) {
            var next = position + append.entries().size();
            append.answer().complete(new Appended(header.height(), position, next - 1, header.at()));
            position = next;
        }
    }

    /** Takes nothing more in, stores what waits, and ends the thread; what it cannot store in time is failed. */
    @Override
    public void close() {
        queue.close();
        try {
            if (!thread.join(Duration.ofSeconds(CLOSE_SECONDS)))
                LOG.warn("The appender did not end within {} s.", CLOSE_SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        refuse(queue.abandon(), new AppendRefusedException(Reason.CLOSED, "The log was closed before this append."));
    }
}
