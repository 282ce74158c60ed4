package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.candour.ledger.engine.AppendBench.get;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.candour.ledger.engine.Library.BookAdded;
import org.candour.ledger.engine.Library.BookId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ours promises beyond the suite: exact positions, markers and tokens, and several processes on one log. */
class LedgerEventStorageEngineTest {

    private static final Instant TEN = Instant.parse("2027-01-18T10:00:00Z");

    private final TestLedgers ledgers = new TestLedgers();
    private final Ledger ledger = ledgers.open();

    @AfterEach
    void close() {
        ledgers.close();
    }

    static TaggedEventMessage<?> added(String book, String title, Map<String, String> metadata) {
        var event = new GenericEventMessage(
                new MessageType("library.BookAdded", "1"), new BookAdded(new BookId(book), title), metadata);
        return new GenericTaggedEventMessage<>(event, Set.of(Tag.of("book", book)));
    }

    private static TaggedEventMessage<?> added(String book) {
        return added(book, "T", Map.of());
    }

    private static ConsistencyMarker append(Ledger ledger, AppendCondition condition, TaggedEventMessage<?>... events) {
        return committed(get(ledger.engine().appendEvents(condition, null, events)));
    }

    private static <R> ConsistencyMarker committed(EventStorageEngine.AppendTransaction<R> transaction) {
        return get(transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null)));
    }

    private ConsistencyMarker append(TaggedEventMessage<?>... events) {
        return append(ledger, AppendCondition.none(), events);
    }

    private static List<MessageStream.Entry<EventMessage>> drained(MessageStream<EventMessage> stream) {
        return get(stream.reduce(new ArrayList<>(), (list, entry) -> {
            list.add(entry);
            return list;
        }));
    }

    private static ConsistencyMarker markerOf(Ledger ledger, String book) {
        var condition = SourcingCondition.conditionFor(EventCriteria.havingTags("book", book));
        return drained(ledger.engine().source(condition, null)).getLast().getResource(ConsistencyMarker.RESOURCE_KEY);
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    @Test
    void on_an_empty_log_the_marker_is_before_position_0_and_both_tokens_are_at_0() {
        assertThat(markerOf(ledger, "1")).isEqualTo(new GlobalIndexConsistencyMarker(-1));
        assertThat(get(ledger.engine().firstToken(null))).isEqualTo(at(0));
        assertThat(get(ledger.engine().latestToken(null))).isEqualTo(at(0));
        assertThat(get(ledger.engine().tokenAt(TEN, null))).isEqualTo(at(0));
    }

    @Test
    void a_marker_is_the_last_position_and_a_token_the_next_one() {
        assertThat(append(added("1"), added("2"))).isEqualTo(new GlobalIndexConsistencyMarker(1));
        assertThat(append(added("3"))).isEqualTo(new GlobalIndexConsistencyMarker(2));

        assertThat(markerOf(ledger, "1")).isEqualTo(new GlobalIndexConsistencyMarker(2));
        assertThat(get(ledger.engine().firstToken(null))).isEqualTo(at(0));
        assertThat(get(ledger.engine().latestToken(null))).isEqualTo(at(3));
    }

    @Test
    void appending_nothing_gives_the_origin() {
        assertThat(append()).isSameAs(ConsistencyMarker.ORIGIN);
    }

    @Test
    void what_the_log_knows_of_an_event_comes_with_it() {
        append(added("0"));
        var event = added("1", "T", Map.of(Recorded.TRACE_ID_KEY, "trace-1"));
        append(event);
        var expected = new Recorded(event.event().identifier(), "library.BookAdded", 1, 1, TEN, List.of("book:1"));

        var condition = SourcingCondition.conditionFor(EventCriteria.havingTags("book", "1"));
        var entry = drained(ledger.engine().source(condition, null)).getFirst();
        var converted = entry.message().withConvertedPayload(BookAdded.class, ledger.converter());

        assertThat(Recorded.of(entry.message())).isEqualTo(expected);
        assertThat(Recorded.of(converted)).isEqualTo(expected);
        assertThat(entry.message().payload()).isEqualTo(event.event().payload());
        assertThat(entry.message().metadata()).containsEntry(Recorded.TRACE_ID_KEY, "trace-1");
        assertThat(TrackingToken.fromContext(entry)).contains(at(2));
        assertThat(ledger.reader().entry(1).orElseThrow().facts().traceId()).contains("trace-1");
    }

    @Test
    void events_of_one_append_are_recorded_at_one_instant() {
        var ticks = new AtomicLong();
        var ticking = ledgers.open(settings -> settings.withClock(() -> TEN.plusSeconds(ticks.incrementAndGet())));

        append(ticking, AppendCondition.none(), added("1"), added("2"), added("3"));

        assertThat(LongStream.range(0, 3)
                        .mapToObj(position -> ticking.reader()
                                .entry(position)
                                .orElseThrow()
                                .facts()
                                .recordedAt()))
                .hasSize(3)
                .containsOnly(TEN.plusSeconds(1));
    }

    @Test
    void a_token_at_an_instant_is_just_before_the_first_event_from_then_on() {
        for (var minute = 0; minute < 5; minute++) {
            ledgers.setClock(TEN.plusSeconds(60L * minute));
            append(added("1"), added("2"));
        }

        assertThat(get(ledger.engine().tokenAt(TEN.minusSeconds(1), null))).isEqualTo(at(0));
        assertThat(get(ledger.engine().tokenAt(TEN.plusSeconds(120), null))).isEqualTo(at(4));
        assertThat(get(ledger.engine().tokenAt(TEN.plusSeconds(121), null))).isEqualTo(at(6));
        assertThat(get(ledger.engine().tokenAt(TEN.plusSeconds(999), null))).isEqualTo(at(10));
    }

    @Test
    void any_token_says_by_its_position_where_a_stream_starts() {
        append(added("0"), added("1"), added("2"));
        var replay = ReplayToken.createReplayToken(at(3), at(1));

        assertThat(firstPosition(at(2))).isEqualTo(2);
        assertThat(firstPosition(replay)).isEqualTo(1);
        assertThat(firstPosition(null)).isEqualTo(0);
        assertThat(firstPosition(TrackingToken.FIRST)).isEqualTo(0);
    }

    private long firstPosition(TrackingToken token) {
        var stream = ledger.engine().stream(StreamingCondition.startingFrom(token), null);
        await().until(stream::hasNextAvailable);
        var position = Recorded.of(stream.next().orElseThrow().message()).position();
        stream.close();
        return position;
    }

    @Test
    void a_closed_stream_brings_nothing_more() {
        append(added("1"));
        var stream = ledger.engine().stream(StreamingCondition.startingFrom(at(0)), null);
        await().until(stream::hasNextAvailable);

        stream.close();
        append(added("2"));

        assertThat(stream.next()).isEmpty();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void a_stream_brings_what_another_process_appended() {
        var other = ledgers.open();
        var stream = ledger.engine().stream(StreamingCondition.startingFrom(at(0)), null);
        for (var i = 0; i < 20; i++) append(i % 2 == 0 ? ledger : other, AppendCondition.none(), added("1"));

        var positions = new ArrayList<Long>();
        await().until(() -> {
            stream.next()
                    .ifPresent(
                            entry -> positions.add(Recorded.of(entry.message()).position()));
            return positions.size() == 20;
        });
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        stream.close();
    }

    @Test
    void outside_a_command_sourcing_sees_what_another_process_has_just_appended() {
        var other = ledgers.open();
        for (var i = 0; i < 10; i++) {
            append(other, AppendCondition.none(), added("1"));
            assertThat(markerOf(ledger, "1")).isEqualTo(new GlobalIndexConsistencyMarker(i));
        }
    }

    @Test
    void a_process_that_opens_the_log_later_finds_all_of_it(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        for (var i = 0; i < 30; i++) append(added("1"), added("2"));
        ledgers.open(settings -> settings.withDataFolder(folder)).close();
        assertThat(new RightEdgeFile(folder).atMost(60).orElseThrow().size()).isEqualTo(60);
        append(added("1"));

        var later = ledgers.open(settings -> settings.withDataFolder(folder));

        assertThat(later.end().size()).isEqualTo(61);
        assertThat(markerOf(later, "1")).isEqualTo(new GlobalIndexConsistencyMarker(60));
        assertThat(append(later, AppendCondition.none(), added("1"))).isEqualTo(new GlobalIndexConsistencyMarker(61));
    }

    @Test
    void a_block_and_its_entries_can_be_verified_from_what_is_stored() {
        for (var i = 0; i < 10; i++) append(added("1"), added("2"));

        var end = ChainEnd.empty();
        for (var block : ledger.reader().blocks(0)) {
            assertThat(block.entries()).allMatch(Entry::hashesAgree);
            assertThat(block.entries()).allMatch(entry -> CanonicalJsonTest.isCanonical(entry.bytes()));
            end = end.after(block);
        }
        assertThat(end.size()).isEqualTo(20);
    }
}
