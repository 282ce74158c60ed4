package org.candour.ledger.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Stores a block until it is known whether it is stored. An answer that does not come is the normal case of a crash:
 * the height is read back (linearizable), compared, and the same bytes are inserted again if nothing is there.
 */
final class BlockWriting {

    /** How long an unknown outcome is pursued, in seconds: longer than an election and a restart of the database. */
    static final Duration SETTLE_LIMIT = Duration.ofSeconds(30);

    private static final long PAUSE_FIRST_MILLIS = 2;
    private static final long PAUSE_MAX_MILLIS = 500;

    private final BlockStore store;
    private final Duration limit;

    BlockWriting(BlockStore store, Duration limit) {
        this.store = store;
        this.limit = limit;
    }

    /** A new pursuit, for one group of appends; its time begins now. */
    Settling settling() {
        return new Settling();
    }

    final class Settling {

        private final long deadline = System.nanoTime() + limit.toNanos();
        private long pauseMillis = PAUSE_FIRST_MILLIS;

        /**
         * Stores {@code block} and finds out how that ended.
         *
         * @throws OutcomeUnknownException when that could not be found out in time
         * @throws BlockRefusedException   when the store said no for good
         */
        Insertion store(Block block) {
            try {
                return store.insert(block);
            } catch (OutcomeUnknownException unknown) {
                return settle(block, unknown);
            }
        }

        private Insertion settle(Block block, OutcomeUnknownException first) {
            var latest = first;
            while (pauseWithinLimit()) {
                try {
                    var there = store.readBack(block.height());
                    if (there.isPresent())
                        return there.get().equals(block) ? Insertion.INSERTED : Insertion.HEIGHT_TAKEN;
                    // Taken now means: by somebody since, or by our own first attempt, come late. Look again.
                    if (store.insert(block) == Insertion.INSERTED) return Insertion.INSERTED;
                } catch (OutcomeUnknownException again) {
                    latest = again;
                }
            }
            throw new OutcomeUnknownException(
                    "Whether block %d is stored was not known after %d s.".formatted(block.height(), limit.toSeconds()),
                    latest);
        }

        /**
         * Reads the blocks of those who were first, above the one that was built on. They may not be acknowledged by a
         * majority yet, or be rolled back: then there is nothing to read, and the height is tried again.
         *
         * @throws StoreUnavailableException when nothing could be read in time; nothing of ours is stored
         */
        void readWinners(LogTail tail, ChainEnd builtOn) {
            readAgain(tail);
            if (tail.end().height() > builtOn.height()) {
                // Losing a race is no fault: whoever loses often must not wait longer each time.
                pauseMillis = PAUSE_FIRST_MILLIS;
                return;
            }
            if (!pauseWithinLimit())
                throw new StoreUnavailableException("The next height is taken by a block that does not appear.", null);
        }

        /**
         * Reads what has come since, as soon as the database can be read again.
         *
         * @throws StoreUnavailableException when nothing could be read in time
         */
        void readAgain(LogTail tail) {
            for (var read = false; !read; ) {
                try {
                    tail.catchUp();
                    read = true;
                } catch (StoreUnavailableException unreadable) {
                    if (!pauseWithinLimit()) throw unreadable;
                }
            }
        }

        private boolean pauseWithinLimit() {
            if (System.nanoTime() >= deadline) return false;
            LockSupport.parkNanos(Duration.ofMillis(pauseMillis).toNanos());
            pauseMillis = Math.min(2 * pauseMillis, PAUSE_MAX_MILLIS);
            return true;
        }
    }
}
