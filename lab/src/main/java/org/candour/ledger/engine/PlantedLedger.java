package org.candour.ledger.engine;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The ledger's own appender over blocks with a planted defect, to see that the fault lab finds it. It stands
 * in the lab, in the engine's package because the engine opens no door for it: nothing that is shipped can reach it.
 */
public final class PlantedLedger implements AutoCloseable {

    /** What is wrong with it. */
    public enum Defect {
        /** X2: a block counts as stored when one member has it in memory. */
        X2_UNJOURNALLED,
        /** X4: a block whose height is taken goes to the next height without its conditions being judged again. */
        X4_NOT_JUDGED_AGAIN,
        /** X6: a block whose acknowledgement did not come counts as stored, and the next is built on it. */
        X6_BUILDS_ON_UNACKNOWLEDGED,
        /** X7: of each alternative of a condition, only its first tag is looked at. */
        X7_FIRST_TAG_ONLY,
        /** X43: a block replaces whatever stands at its height, for its writer believes that nobody else writes. */
        X43_BELIEVES_IT_LEADS
    }

    /** Who wrote a block of one of these. */
    static final String WRITER = "planted";

    /** The way in. */
    private interface Way {
        CompletableFuture<Appended> append(List<Prepared> events, Guard guard);
    }

    private final List<Runnable> closing;
    private final Gate gate;
    private final Way way;

    private PlantedLedger(List<Runnable> closing, Gate gate, Way way) {
        this.closing = closing;
        this.gate = gate;
        this.way = way;
    }

    /** Opens the blocks of {@code database} with {@code defect}. */
    public static PlantedLedger open(String uri, String database, Defect defect) {
        var client = LedgerClient.open(uri);
        var sound = new MongoBlocks(client.getDatabase(database));
        sound.prepare();
        var store = switch (defect) {
            case X2_UNJOURNALLED -> PlantedStore.unjournalled(sound, client.getDatabase(database));
            case X6_BUILDS_ON_UNACKNOWLEDGED -> PlantedStore.assuming(sound);
            case X43_BELIEVES_IT_LEADS -> PlantedStore.replacing(sound, client.getDatabase(database));
            case X4_NOT_JUDGED_AGAIN, X7_FIRST_TAG_ONLY -> sound;
        };
        var parts = Parts.of(store);
        if (defect == Defect.X4_NOT_JUDGED_AGAIN) {
            var unjudging = new UnjudgingAppender(store, parts.tail, parts.boundaries);
            return new PlantedLedger(List.of(client::close), new Gate(), unjudging::append);
        }
        var gate = new Gate();
        var appender = parts.appender(BlockWriting.SETTLE_LIMIT, gate);
        Way way = defect == Defect.X7_FIRST_TAG_ONLY
                ? (events, guard) -> appender.append(events, firstTags(guard))
                : appender::append;
        return new PlantedLedger(List.of(appender::close, client::close), gate, way);
    }

    /**
     * Opens the blocks of {@code database} soundly, but for its patience: what is not answered at once is unknown to the
     * caller. No defect: it makes the callers do what they seldom have to.
     */
    public static PlantedLedger impatient(MongoClient client, String database) {
        var store = new MongoBlocks(client.getDatabase(database));
        store.prepare();
        var gate = new Gate();
        var appender = Parts.of(store).appender(Duration.ZERO, gate);
        return new PlantedLedger(List.of(appender::close), gate, appender::append);
    }

    private record Parts(BlockStore store, LogTail tail, Boundaries boundaries) {

        static Parts of(BlockStore store) {
            var locator = new HeightLocator(store);
            var end = new TailOpening(store, new LogReader(store, locator)).end(RightEdges.NONE);
            var window = new ConditionWindow(end.size(), Ledger.WINDOW_ENTRIES_MAX, Ledger.WINDOW_BYTES_MAX);
            var tail = new LogTail(store, end, window, locator);
            return new Parts(store, tail, new Boundaries(store, window, locator, Hoisting.everyTag()));
        }

        Appender appender(Duration patience, AppendSteps steps) {
            var writing = new BlockWriting(store, patience);
            var appender = new Appender(tail, boundaries, writing, WRITER, InstantSource.system(), steps);
            appender.start();
            return appender;
        }
    }

    private static Guard firstTags(Guard guard) {
        var alternatives = guard.criteria().alternatives().stream()
                .map(one -> new Criterion(
                        one.types(), one.tags().stream().sorted().limit(1).collect(Collectors.toSet())))
                .collect(Collectors.toSet());
        return new Guard(new Criteria(alternatives), guard.after());
    }

    /** As {@link Appender#append}. */
    public CompletableFuture<Appended> append(List<Prepared> events, Guard guard) {
        return way.append(events, guard);
    }

    /** Stands still before its next block is stored, as a stopped process does, until {@link #resume}. */
    public void pause() {
        gate.shut();
    }

    /** Goes on. */
    public void resume() {
        gate.open();
    }

    /** Where an appender can be held, just before it stores what it has built. */
    private static final class Gate implements AppendSteps {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition opened = lock.newCondition();
        private boolean shut;

        @Override
        public void reached(Step step) {
            if (step != Step.BEFORE_INSERT) return;
            lock.lock();
            try {
                while (shut) opened.awaitUninterruptibly();
            } finally {
                lock.unlock();
            }
        }

        void shut() {
            set(true);
        }

        void open() {
            set(false);
        }

        private void set(boolean now) {
            lock.lock();
            try {
                shut = now;
                opened.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void close() {
        gate.open();
        closing.forEach(Runnable::run);
    }
}
