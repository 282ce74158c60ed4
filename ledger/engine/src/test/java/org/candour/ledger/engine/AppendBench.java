package org.candour.ledger.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.candour.ledger.engine.AppendSteps.Step;

/** One appender on a store, with everything beside it that a process has: several of them are several processes. */
final class AppendBench implements AutoCloseable {

    private static final AtomicLong NUMBER = new AtomicLong();

    final BlockStore store;
    final LogTail tail;
    final Boundaries boundaries;
    final Appender appender;
    final List<Step> steps = new ArrayList<>();

    AppendBench(BlockStore store) {
        this(store, 1_000, Duration.ofSeconds(5));
    }

    AppendBench(BlockStore store, int windowEntries, Duration settleLimit) {
        this.store = store;
        var locator = new HeightLocator(store);
        var end = new TailOpening(store, new LogReader(store)).end(RightEdges.NONE);
        var window = new ConditionWindow(end.size(), windowEntries, 10_000_000);
        tail = new LogTail(store, end, window, locator);
        boundaries = new Boundaries(store, window, locator, Hoisting.everyTag());
        appender = new Appender(
                tail,
                boundaries,
                new BlockWriting(store, settleLimit),
                "writer-" + NUMBER.incrementAndGet(),
                InstantSource.fixed(Instant.parse("2027-01-18T10:00:00Z")),
                this::reached);
        appender.start();
    }

    private synchronized void reached(Step step) {
        steps.add(step);
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    static Prepared event(String type, String... tags) {
        var names = new TreeSet<>(List.of(tags));
        var list = names.isEmpty() ? "" : "\"" + String.join("\",\"", names) + "\"";
        var json = "{\"eventId\":\"evt_%d\",\"payload\":{},\"recordedAt\":\"2027-01-18T10:00:00.000Z\",\"tags\":[%s],"
                + "\"type\":\"%s\",\"version\":1}";
        var bytes = json.formatted(NUMBER.incrementAndGet(), list, type).getBytes(StandardCharsets.UTF_8);
        return Prepared.of(bytes, Hoisting.everyTag());
    }

    static Criteria criteria(Set<String> types, String... tags) {
        return new Criteria(Set.of(new Criterion(types, Set.of(tags))));
    }

    /** Axon's view of this process, with no follower: it learns of others only when it has to. */
    LedgerEventStorageEngine engine() {
        var converter = new LedgerConverter(EventCatalogue.of(Library.class));
        var clock = InstantSource.fixed(Instant.parse("2027-01-18T10:00:00Z"));
        return new LedgerEventStorageEngine(
                tail,
                new LogReader(store),
                boundaries,
                appender,
                new SourcingCache<>(boundaries, located -> AxonTerms.decoded(located, converter.codec()), 1_000_000),
                new LedgerEventStorageEngine.EventPreparing(
                        converter.codec(), Hoisting.everyTag(), EventIds.OF_MESSAGE, clock),
                Executors.newVirtualThreadPerTaskExecutor());
    }

    CompletableFuture<Appended> append(Guard guard, Prepared... events) {
        return appender.append(List.of(events), guard);
    }

    Appended appended(Guard guard, Prepared... events) {
        return get(append(guard, events));
    }

    /** The answer, or its failure as it is. */
    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    @Override
    public void close() {
        appender.close();
    }
}
