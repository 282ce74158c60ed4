package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.ledger.engine.AppendBench.event;
import static org.candour.ledger.engine.AppendBench.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several processes' worth of appenders on one log of a real mongod. */
class LedgerRaceTest {

    private static final int PROCESSES = 3;

    private final TestLedgers opened = new TestLedgers();
    private final List<Ledger> ledgers =
            IntStream.range(0, PROCESSES).mapToObj(i -> opened.open()).toList();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
        opened.close();
    }

    private static Criteria of(Set<String> types, String... tags) {
        return AppendBench.criteria(types, tags);
    }

    private boolean wins(Ledger ledger, Criteria boundary, long after, Prepared event) {
        try {
            get(ledger.appender().append(List.of(event), new Guard(boundary, after)));
            return true;
        } catch (ConflictException lost) {
            return false;
        }
    }

    private <T> List<T> all(List<Callable<T>> work) throws Exception {
        var results = new ArrayList<T>();
        for (Future<T> each : threads.invokeAll(work, 60, TimeUnit.SECONDS)) results.add(each.get(1, TimeUnit.SECONDS));
        return results;
    }

    private void verify() {
        var end = ChainEnd.empty();
        for (var block : ledgers.getFirst().reader().blocks(0)) end = end.after(block);
        assertThat(end.size()).isEqualTo(ledgers.getFirst().refreshedEnd().size());
    }

    @Test
    void one_process_wins_each_race_for_one_boundary() throws Exception {
        for (var round = 0; round < 30; round++) {
            var boundary = of(Set.of(), "case:" + round);
            var tag = "case:" + round;
            var races = ledgers.stream()
                    .<Callable<Boolean>>map(ledger -> () -> wins(ledger, boundary, -1, event("t.A", tag)))
                    .toList();
            assertThat(all(races)).containsOnlyOnce(true);
        }
        verify();
    }

    @Test
    void boundaries_that_overlap_in_tag_and_type_let_no_two_decisions_miss_each_other() throws Exception {
        for (var round = 0; round < 30; round++) {
            var tag = "case:" + round;
            var type = "t.Round" + round;
            // Each reads what the other writes: one by its tag, one by its type. Both together would be write skew.
            var byTag = (Callable<Boolean>) () -> wins(ledgers.get(0), of(Set.of(), tag), -1, event(type, "other:x"));
            var byType = (Callable<Boolean>) () -> wins(ledgers.get(1), of(Set.of(type)), -1, event("t.Any", tag));
            assertThat(all(List.of(byTag, byType))).containsOnlyOnce(true);
        }
        verify();
    }

    @Test
    void a_limit_counted_by_48_writers_of_3_processes_is_kept_exactly() throws Exception {
        var boundary = of(Set.of("t.Taken"), "case:limit");
        var writers = IntStream.range(0, 48)
                .<Callable<Integer>>mapToObj(i -> () -> takeUntilFull(ledgers.get(i % PROCESSES), boundary))
                .toList();

        assertThat(all(writers).stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(count(ledgers.getFirst(), boundary)).isEqualTo(60);
        verify();
    }

    private int takeUntilFull(Ledger ledger, Criteria boundary) {
        var taken = 0;
        while (true) {
            var end = ledger.refreshedEnd();
            if (count(ledger, boundary) >= 60) return taken;
            if (wins(ledger, boundary, countedUpTo(end), event("t.Taken", "case:limit"))) taken++;
        }
    }

    private static long countedUpTo(ChainEnd end) {
        return end.size() - 1;
    }

    private static long count(Ledger ledger, Criteria boundary) {
        var found = new ArrayList<Located>();
        var height = ledger.refreshedEnd().height();
        ledger.store().find(Search.of(boundary, Hoisting.everyTag(), 0, height), found::add);
        return found.size();
    }

    @Test
    void every_acknowledged_event_stands_once_where_it_was_said_to_stand() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<Appended>();
        var writers = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    for (var n = 0; n < 10; n++) {
                        var first = event("t.A", "case:" + i);
                        var second = event("t.B", "case:" + i);
                        var appended =
                                get(ledgers.get(i % PROCESSES).appender().append(List.of(first, second), Guard.NONE));
                        acknowledged.add(appended);
                        var stored = ledgers.get((i + 1) % PROCESSES)
                                .reader()
                                .entries(appended.first(), appended.last() + 1);
                        assertThat(stored).containsExactly(first.entry(), second.entry());
                    }
                    return true;
                })
                .toList();

        all(writers);

        var positions = acknowledged.stream().map(Appended::first).sorted().toList();
        assertThat(positions)
                .isEqualTo(IntStream.range(0, 600).mapToObj(i -> 2L * i).toList());
        assertThat(ledgers.getFirst().reader().size()).isEqualTo(1_200);
        verify();
    }

    @Test
    void markers_older_than_the_window_are_judged_right_on_a_real_database() {
        var narrow = new AppendBench(ledgers.getFirst().store(), 8, java.time.Duration.ofSeconds(5));
        narrow.appended(Guard.NONE, event("t.A", "case:1"));
        for (var i = 0; i < 40; i++) narrow.appended(Guard.NONE, event("t.A", "case:other"));

        assertThat(narrow.append(new Guard(of(Set.of("t.A"), "case:1"), -1), event("t.A", "case:1")))
                .failsWithin(java.time.Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(ConflictException.class);
        assertThat(narrow.appended(new Guard(of(Set.of("t.A"), "case:1"), 0), event("t.A", "case:1"))
                        .first())
                .isEqualTo(41);
        narrow.close();
    }
}
