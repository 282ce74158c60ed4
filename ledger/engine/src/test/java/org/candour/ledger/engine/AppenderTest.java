package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.candour.ledger.engine.AppendBench.criteria;
import static org.candour.ledger.engine.AppendBench.event;
import static org.candour.ledger.engine.AppendBench.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.ledger.engine.AppendSteps.Step;
import org.candour.ledger.engine.FaultyBlocks.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppenderTest {

    private final MemoryBlocks memory = new MemoryBlocks();
    private final FaultyBlocks store = new FaultyBlocks(memory);
    private final List<AppendBench> opened = new ArrayList<>();
    private final AppendBench bench = bench(1_000, Duration.ofSeconds(5));

    private AppendBench bench(int windowEntries, Duration settleLimit) {
        var more = new AppendBench(store, windowEntries, settleLimit);
        opened.add(more);
        return more;
    }

    @AfterEach
    void close() {
        opened.forEach(AppendBench::close);
        verifyChain();
    }

    private void verifyChain() {
        var end = ChainEnd.empty();
        for (var block : new LogReader(memory).blocks(0)) end = end.after(block);
    }

    @Test
    void positions_have_no_gap_and_one_decision_shares_a_block() {
        assertThat(bench.appended(Guard.NONE, event("t.A")))
                .extracting(Appended::first, Appended::last)
                .containsExactly(0L, 0L);
        var two = bench.appended(Guard.NONE, event("t.A"), event("t.B"));

        assertThat(two.first()).isEqualTo(1);
        assertThat(two.last()).isEqualTo(2);
        assertThat(new LogReader(memory).blockHolding(2).orElseThrow().height()).isEqualTo(two.height());
    }

    @Test
    void what_queues_while_a_block_is_under_way_goes_into_the_next_one_together() {
        var gate = new CountDownLatch(1);
        store.hold(gate);
        var appends = IntStream.range(0, 50)
                .mapToObj(i -> bench.append(Guard.NONE, event("t.A", "case:" + i)))
                .toList();
        gate.countDown();

        appends.forEach(AppendBench::get);

        assertThat(bench.tail.end().size()).isEqualTo(50);
        assertThat(bench.tail.end().height()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_block_holds_128_entries_at_most() {
        var gate = new CountDownLatch(1);
        store.hold(gate);
        var appends = IntStream.range(0, 400)
                .mapToObj(i -> bench.append(Guard.NONE, event("t.A"), event("t.B")))
                .toList();
        gate.countDown();

        appends.forEach(AppendBench::get);

        assertThat(new LogReader(memory).blocks(0))
                .allMatch(block -> block.entries().size() <= Block.ENTRIES_MAX);
        assertThat(new LogReader(memory).size()).isEqualTo(800);
    }

    @Test
    void a_decision_too_large_for_a_block_is_refused() {
        var events = Stream.generate(() -> event("t.A")).limit(129).toArray(Prepared[]::new);

        assertThatThrownBy(() -> bench.append(Guard.NONE, events))
                .isInstanceOfSatisfying(
                        AppendRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AppendRefusedException.Reason.TOO_LARGE));
    }

    @Test
    void an_event_of_the_boundary_after_the_marker_is_a_conflict() {
        bench.appended(Guard.NONE, event("t.A", "case:1"));
        bench.appended(Guard.NONE, event("t.A", "case:2"));
        var boundary = criteria(Set.of("t.A"), "case:1");

        assertThat(bench.appended(new Guard(boundary, 0), event("t.B", "case:1"))
                        .first())
                .isEqualTo(2);
        assertThatThrownBy(() -> bench.appended(new Guard(boundary, -1), event("t.B", "case:1")))
                .isInstanceOf(ConflictException.class);
        assertThat(bench.appended(new Guard(criteria(Set.of("t.C"), "case:1"), -1), event("t.B"))
                        .first())
                .isEqualTo(3);
    }

    @Test
    void of_two_in_one_block_with_the_same_boundary_the_second_conflicts() {
        var gate = new CountDownLatch(1);
        store.hold(gate);
        var boundary = new Guard(criteria(Set.of(), "case:1"), -1);
        bench.append(Guard.NONE, event("t.Z"));
        var first = bench.append(boundary, event("t.A", "case:1"));
        var second = bench.append(boundary, event("t.A", "case:1"));
        gate.countDown();

        assertThat(get(first).first()).isEqualTo(1);
        assertThatThrownBy(() -> get(second)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_marker_older_than_the_window_is_judged_by_the_database() {
        var narrow = bench(4, Duration.ofSeconds(5));
        narrow.appended(Guard.NONE, event("t.A", "case:1"));
        for (var i = 0; i < 20; i++) narrow.appended(Guard.NONE, event("t.A", "case:9"));

        assertThatThrownBy(() -> narrow.appended(new Guard(criteria(Set.of(), "case:1"), -1), event("t.A", "case:1")))
                .isInstanceOfSatisfying(
                        ConflictException.class, it -> assertThat(it.position()).isZero());
        assertThat(narrow.appended(new Guard(criteria(Set.of(), "case:1"), 0), event("t.A", "case:1"))
                        .first())
                .isEqualTo(21);
        assertThat(narrow.appended(new Guard(criteria(Set.of("t.C")), -1), event("t.C"))
                        .first())
                .isEqualTo(22);
        assertThatThrownBy(() -> narrow.appended(new Guard(Criteria.EVERYTHING, 3), event("t.A")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void when_another_process_was_first_every_condition_is_judged_again() {
        var other = bench(1_000, Duration.ofSeconds(5));
        other.appended(Guard.NONE, event("t.A", "case:1"));

        assertThatThrownBy(() -> bench.appended(new Guard(criteria(Set.of(), "case:1"), -1), event("t.A", "case:1")))
                .isInstanceOf(ConflictException.class);
        assertThat(bench.appended(new Guard(criteria(Set.of(), "case:2"), -1), event("t.A", "case:2"))
                        .first())
                .isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_settled_by_reading_back() {
        store.next(Fault.ANSWER_LOST);

        assertThat(bench.appended(Guard.NONE, event("t.A")).first()).isZero();
        assertThat(bench.appended(Guard.NONE, event("t.A")).first()).isEqualTo(1);
        assertThat(new LogReader(memory).size()).isEqualTo(2);
    }

    @Test
    void a_lost_request_is_sent_again_with_the_same_bytes() {
        store.next(Fault.REQUEST_LOST, Fault.REQUEST_LOST, Fault.ANSWER_LOST);

        assertThat(bench.appended(Guard.NONE, event("t.A")).first()).isZero();
        assertThat(new LogReader(memory).size()).isEqualTo(1);
    }

    @Test
    void an_unknown_outcome_beside_a_winner_is_judged_again() {
        var gate = new CountDownLatch(1);
        store.hold(gate);
        store.next(Fault.REQUEST_LOST);
        var loser = bench.append(new Guard(criteria(Set.of(), "case:1"), -1), event("t.A", "case:1"));
        memory.insert(new TestChain().next(new TestChain().event("t.A", "case:1")));
        gate.countDown();

        assertThatThrownBy(() -> get(loser)).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_stays_unknown_is_said_and_nothing_is_built_on_it() {
        var impatient = bench(1_000, Duration.ofMillis(50));
        store.next(Fault.ANSWER_LOST, Fault.GONE);
        impatient.appended(Guard.NONE, event("t.A"));
        assertThatThrownBy(() -> impatient.appended(Guard.NONE, event("t.A")))
                .isInstanceOf(OutcomeUnknownException.class);

        store.comeBack();

        assertThat(impatient.appended(Guard.NONE, event("t.A")).first()).isEqualTo(1);
    }

    @Test
    void an_unknown_block_that_is_stored_after_all_is_found_before_anything_is_built() {
        var impatient = bench(1_000, Duration.ZERO);
        store.next(Fault.ANSWER_LOST);
        assertThatThrownBy(() -> impatient.appended(Guard.NONE, event("t.A", "case:1")))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThatThrownBy(() ->
                        impatient.appended(new Guard(criteria(Set.of(), "case:1"), -1), event("t.A", "case:1")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void appending_stops_at_a_log_that_contradicts_itself() {
        bench.appended(Guard.NONE, event("t.A"));
        var foreign = new TestChain();
        foreign.next(foreign.event("t.X"));
        memory.insert(foreign.next(foreign.event("t.X")));

        assertThatThrownBy(() -> bench.appended(Guard.NONE, event("t.A"))).isInstanceOf(BrokenLogException.class);
        assertThatThrownBy(() -> bench.appended(Guard.NONE, event("t.A"))).isInstanceOf(RuntimeException.class);
        memory.remove(1);
    }

    @Test
    void what_waits_when_the_log_contradicts_itself_is_refused_like_what_found_it() {
        var damaged = new MemoryBlocks();
        try (var before = new AppendBench(damaged)) {
            for (var i = 0; i < 20; i++) before.appended(Guard.NONE, event("t.A", "case:1"));
        }
        var gated = new FaultyBlocks(damaged);
        var gate = new CountDownLatch(1);
        try (var small = new AppendBench(gated, 2, Duration.ofSeconds(5))) {
            for (var height = 0; height < 19; height++) damaged.remove(height);
            gated.hold(gate);
            var sound = small.append(Guard.NONE, event("t.A"));
            await().until(gated::isReached); // what comes now waits for the next block
            var finding = small.append(new Guard(criteria(Set.of(), "case:1"), -1), event("t.A"));
            var waiting = IntStream.range(0, 2 * Block.ENTRIES_MAX)
                    .mapToObj(i -> small.append(Guard.NONE, event("t.A")))
                    .toList();
            gate.countDown();

            assertThat(get(sound).first()).isEqualTo(20);
            assertThatThrownBy(() -> get(finding)).isInstanceOf(BrokenLogException.class);
            assertThat(waiting)
                    .allSatisfy(append -> assertThatThrownBy(() -> get(append)).isInstanceOf(BrokenLogException.class));
        }
        assertThat(new LogReader(damaged).head().orElseThrow().height()).isEqualTo(20);
    }

    @Test
    void closing_stores_what_waits_and_refuses_what_comes() {
        var gate = new CountDownLatch(1);
        store.hold(gate);
        var waiting = IntStream.range(0, 300)
                .mapToObj(i -> bench.append(Guard.NONE, event("t.A")))
                .toList();
        var closing = CompletableFuture.runAsync(bench::close);
        gate.countDown();
        get(closing.thenApply(done -> "closed"));

        assertThat(waiting).allMatch(append -> append.isDone() && !append.isCompletedExceptionally());
        assertThatThrownBy(() -> bench.append(Guard.NONE, event("t.A"))).isInstanceOf(AppendRefusedException.class);
    }

    @Test
    void a_full_queue_refuses() {
        var gate = new CountDownLatch(1);
        store.hold(gate);
        var one = event("t.A");

        assertThatThrownBy(() -> {
                    for (var i = 0; i < Appender.WAITING_MAX + 200; i++) bench.append(Guard.NONE, one);
                })
                .isInstanceOfSatisfying(
                        AppendRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AppendRefusedException.Reason.QUEUE_FULL));
        gate.countDown();
    }

    @Test
    void each_step_of_an_append_is_heard() {
        bench.appended(Guard.NONE, event("t.A"));
        bench.close();

        assertThat(bench.steps()).containsExactlyInAnyOrder(Step.values());
    }

    @Test
    void a_start_finds_the_end_of_the_log_and_remembered_edges_are_not_trusted() {
        for (var i = 0; i < 7; i++) bench.appended(Guard.NONE, event("t.A"), event("t.B"), event("t.C"));
        var opening = new TailOpening(memory, new LogReader(memory));
        var wrong = org.candour.ledger.proofs.CompactRange.empty();
        for (var i = 0; i < 5; i++) wrong.append(event("t.X").leaf());

        var fromScratch = opening.end(RightEdges.NONE);
        var fromWrong = opening.end(size -> java.util.Optional.of(wrong));
        var fromRight = opening.end(size -> java.util.Optional.of(fromScratch.range()));

        assertThat(List.of(fromScratch.size(), fromWrong.size(), fromRight.size()))
                .containsOnly(21L);
        assertThat(fromWrong.range().root()).isEqualTo(bench.tail.end().range().root());
    }
}
