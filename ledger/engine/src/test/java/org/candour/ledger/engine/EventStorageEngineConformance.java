package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.candour.ledger.engine.Library.BookAdded;
import org.candour.ledger.engine.Library.BookId;
import org.candour.ledger.engine.Library.BookReturned;
import org.junit.jupiter.api.Test;

/**
 * What every event storage engine of Axon 5 owes, whoever wrote it: append, source, stream, conditions, markers, tokens.
 * Inherit it and give an engine with an empty log for each test.
 */
public abstract class EventStorageEngineConformance {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant TEN = Instant.parse("2027-01-18T10:00:00Z");

    private final AtomicInteger number = new AtomicInteger();

    /** The engine under test, on an empty log, the same one for the whole of one test. */
    protected abstract EventStorageEngine engine();

    /** What turns the payload of a sourced event into the event. */
    protected abstract Converter converter();

    /** From now on events are recorded at {@code now}; for engines that have a clock of their own. */
    protected abstract void setClock(Instant now);

    // ---- words

    private TaggedEventMessage<?> added(String book, Tag... more) {
        return tagged(
                "library.BookAdded",
                "1",
                new BookAdded(new BookId(book), "n" + number.incrementAndGet()),
                TEN,
                book,
                more);
    }

    private TaggedEventMessage<?> addedAt(Instant at, String book) {
        return tagged(
                "library.BookAdded", "1", new BookAdded(new BookId(book), "n" + number.incrementAndGet()), at, book);
    }

    private TaggedEventMessage<?> returned(String book) {
        return tagged("library.BookReturned", "2", new BookReturned(new BookId(book), false), TEN, book);
    }

    private static TaggedEventMessage<?> tagged(
            String type, String version, Library payload, Instant at, String book, Tag... more) {
        var id = java.util.UUID.randomUUID().toString();
        var event = new GenericEventMessage(id, new MessageType(type, version), payload, Map.of(), at);
        var tags =
                Stream.concat(Stream.of(Tag.of("book", book)), Stream.of(more)).collect(Collectors.toSet());
        return new GenericTaggedEventMessage<>(event, tags);
    }

    private static EventCriteria book(String book) {
        return EventCriteria.havingTags("book", book);
    }

    private AppendTransaction<?> prepared(AppendCondition condition, TaggedEventMessage<?>... events) {
        return get(engine().appendEvents(condition, null, events));
    }

    private ConsistencyMarker append(AppendCondition condition, TaggedEventMessage<?>... events) {
        return committed(prepared(condition, events));
    }

    private static <R> ConsistencyMarker committed(AppendTransaction<R> transaction) {
        return get(transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null)));
    }

    private void append(TaggedEventMessage<?>... events) {
        append(AppendCondition.none(), events);
    }

    private Sourced source(EventCriteria criteria) {
        return Sourced.of(engine().source(SourcingCondition.conditionFor(criteria), null));
    }

    /** What a finite stream brought. */
    private record Sourced(List<EventMessage> events, ConsistencyMarker marker) {

        static Sourced of(MessageStream<EventMessage> stream) {
            var entries = get(stream.reduce(new ArrayList<MessageStream.Entry<EventMessage>>(), (list, entry) -> {
                list.add(entry);
                return list;
            }));
            var last = entries.removeLast();
            assertThat(last.message()).isSameAs(TerminalEventMessage.INSTANCE);
            assertThat(entries).noneMatch(entry -> entry.containsResource(ConsistencyMarker.RESOURCE_KEY));
            return new Sourced(
                    entries.stream().map(MessageStream.Entry::message).toList(),
                    last.getResource(ConsistencyMarker.RESOURCE_KEY));
        }

        AppendCondition unchanged(EventCriteria criteria) {
            return AppendCondition.withCriteria(criteria).withMarker(marker);
        }
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            throw new AssertionError(failed.getCause());
        } catch (Exception late) {
            throw new AssertionError(late);
        }
    }

    private Library payload(EventMessage event) {
        return event.payloadAs(Library.class, converter());
    }

    private List<String> titles(List<EventMessage> events) {
        return events.stream()
                .map(event -> ((BookAdded) payload(event)).title())
                .toList();
    }

    private static List<String> ids(List<EventMessage> events) {
        return events.stream().map(EventMessage::identifier).toList();
    }

    private List<EventMessage> streamed(MessageStream<EventMessage> stream, int count) {
        var events = new ArrayList<EventMessage>();
        await().atMost(SOON).until(() -> {
            while (stream.hasNextAvailable()) stream.next().ifPresent(entry -> events.add(entry.message()));
            return events.size() >= count;
        });
        return events;
    }

    private MessageStream<EventMessage> streamFrom(TrackingToken token) {
        return engine().stream(StreamingCondition.startingFrom(token), null);
    }

    // ---- append and source

    @Test
    void sourcing_an_empty_log_brings_a_marker_that_can_be_appended_with() {
        var nothing = source(book("1"));

        assertThat(nothing.events()).isEmpty();
        append(nothing.unchanged(book("1")), added("1"));
        assertThat(source(book("1")).events()).hasSize(1);
    }

    @Test
    void events_are_sourced_in_the_order_they_were_appended() {
        append(added("1"), added("1"));
        append(added("2"));
        append(added("1"));

        assertThat(titles(source(book("1")).events())).containsExactly("n1", "n2", "n4");
    }

    @Test
    void an_event_keeps_its_identifier_type_and_payload() {
        var event = added("1");
        append(event);

        var sourced = source(book("1")).events().getFirst();

        assertThat(sourced.identifier()).isEqualTo(event.event().identifier());
        assertThat(sourced.type()).isEqualTo(event.event().type());
        assertThat(payload(sourced)).isEqualTo(event.event().payload());
    }

    @Test
    void types_narrow_what_is_sourced() {
        append(added("1"), returned("1"), added("1"));

        assertThat(source(book("1").or(book("none"))).events()).hasSize(3);
        assertThat(source(EventCriteria.havingTags("book", "1").andBeingOneOfTypes("library.BookReturned"))
                        .events())
                .hasSize(1);
        assertThat(source(EventCriteria.havingAnyTag().andBeingOneOfTypes("library.BookAdded"))
                        .events())
                .hasSize(2);
    }

    @Test
    void several_tags_mean_all_of_them_and_either_means_any() {
        var room = Tag.of("room", "a");
        append(added("1", room), added("1"), added("2", room));

        assertThat(source(EventCriteria.havingTags("book", "1", "room", "a")).events())
                .hasSize(1);
        assertThat(source(EventCriteria.either(book("1"), EventCriteria.havingTags(room)))
                        .events())
                .hasSize(3);
        assertThat(source(EventCriteria.havingAnyTag()).events()).hasSize(3);
    }

    @Test
    void nothing_is_visible_before_the_commit_nor_after_a_rollback() {
        var transaction = prepared(AppendCondition.none(), added("1"));
        assertThat(source(book("1")).events()).isEmpty();

        transaction.rollback(null);

        assertThat(source(book("1")).events()).isEmpty();
        assertThatThrownBy(() -> committed(transaction)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_transaction_commits_once() {
        var transaction = prepared(AppendCondition.none(), added("1"));
        committed(transaction);

        assertThatThrownBy(() -> committed(transaction)).isInstanceOf(IllegalStateException.class);
        assertThat(source(book("1")).events()).hasSize(1);
    }

    // ---- conditions

    @Test
    void an_event_after_the_marker_is_a_conflict() {
        append(added("1"));
        var seen = source(book("1"));
        append(added("1"));

        assertThatThrownBy(() -> append(seen.unchanged(book("1")), added("1")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(source(book("1")).events()).hasSize(2);
    }

    @Test
    void a_conflict_that_comes_between_append_and_commit_is_found() {
        var seen = source(book("1"));
        var transaction = prepared(seen.unchanged(book("1")), added("1"));
        append(added("1"));

        assertThatThrownBy(() -> committed(transaction)).isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void events_of_other_boundaries_are_no_conflict() {
        append(added("1"));
        var boundary = EventCriteria.havingTags("book", "1").andBeingOneOfTypes("library.BookReturned");
        var seen = source(boundary);
        append(added("1"), returned("2"));

        append(seen.unchanged(boundary), returned("1"));

        assertThat(source(book("1")).events()).hasSize(3);
    }

    @Test
    void any_alternative_of_the_boundary_is_a_conflict() {
        var boundary = EventCriteria.either(
                EventCriteria.havingTags("book", "1").andBeingOneOfTypes("library.BookAdded"),
                EventCriteria.havingTags("book", "2").andBeingOneOfTypes("library.BookReturned"));
        var seen = source(boundary);
        append(returned("1"), added("2"));
        append(seen.unchanged(boundary), added("9"));
        append(returned("2"));

        assertThatThrownBy(() -> append(seen.unchanged(boundary), added("9")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void a_condition_on_a_type_alone_sees_every_tag() {
        var boundary = EventCriteria.havingAnyTag().andBeingOneOfTypes("library.BookReturned");
        var seen = source(boundary);
        append(returned("77"));

        assertThatThrownBy(() -> append(seen.unchanged(boundary), added("1")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void from_the_origin_every_event_of_the_boundary_conflicts_and_with_no_condition_none_does() {
        append(added("1"));

        assertThatThrownBy(() -> append(AppendCondition.withCriteria(book("1")), added("1")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        append(AppendCondition.withCriteria(book("2")), added("2"));
        append(AppendCondition.none(), added("1"));
        assertThat(source(book("1")).events()).hasSize(2);
    }

    @Test
    void the_marker_after_an_append_is_good_for_the_next() {
        var after = append(source(book("1")).unchanged(book("1")), added("1"), added("1"));

        append(AppendCondition.withCriteria(book("1")).withMarker(after), added("1"));

        assertThat(source(book("1")).events()).hasSize(3);
    }

    @Test
    void of_64_writers_on_one_boundary_one_wins_each_round() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 20; round++) {
                var seen = source(book("1"));
                var races = IntStream.range(0, 64)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> wins(seen), threads))
                        .toList();
                assertThat(races.stream()
                                .filter(EventStorageEngineConformance::get)
                                .count())
                        .isOne();
            }
        }
        assertThat(source(book("1")).events()).hasSize(20);
    }

    private boolean wins(Sourced seen) {
        try {
            append(seen.unchanged(book("1")), added("1"));
            return true;
        } catch (AppendEventsTransactionRejectedException lost) {
            return false;
        }
    }

    // ---- streams and tokens

    @Test
    void a_stream_from_the_first_token_brings_everything_and_goes_on() {
        append(added("1"), added("2"));
        var stream = streamFrom(get(engine().firstToken(null)));
        var events = new ArrayList<>(streamed(stream, 2));

        append(added("3"));
        events.addAll(streamed(stream, 1));

        assertThat(titles(events)).containsExactly("n1", "n2", "n3");
        assertThat(stream.isCompleted()).isFalse();
        stream.close();
    }

    @Test
    void a_stream_from_the_latest_token_brings_what_comes_after() {
        append(added("1"), added("2"));
        var stream = streamFrom(get(engine().latestToken(null)));
        append(added("3"));

        assertThat(titles(streamed(stream, 1))).containsExactly("n3");
        stream.close();
    }

    @Test
    void streams_and_sourcing_agree_on_the_order() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var appends = IntStream.range(0, 200)
                    .mapToObj(i ->
                            CompletableFuture.runAsync(() -> append(added("b" + i % 7, Tag.of("all", "x"))), threads))
                    .toList();
            appends.forEach(EventStorageEngineConformance::get);
        }
        var stream = streamFrom(get(engine().firstToken(null)));

        var sourced = ids(source(EventCriteria.havingTags("all", "x")).events());

        assertThat(sourced).hasSize(200).doesNotHaveDuplicates().isEqualTo(ids(streamed(stream, 200)));
        stream.close();
    }

    @Test
    void peeking_takes_nothing_and_a_token_is_where_reading_goes_on() {
        append(added("1"), added("2"), added("3"));
        var stream = streamFrom(get(engine().firstToken(null)));
        await().atMost(SOON).until(stream::hasNextAvailable);

        var peeked = stream.peek().orElseThrow();
        var first = stream.next().orElseThrow();
        assertThat(first.message().identifier()).isEqualTo(peeked.message().identifier());
        stream.close();

        var after = streamFrom(TrackingToken.fromContext(first).orElseThrow());
        assertThat(titles(streamed(after, 2))).containsExactly("n2", "n3");
        after.close();
    }

    @Test
    void a_stream_brings_only_what_its_criteria_ask_for() {
        append(added("1"), returned("1"), added("2"), returned("2"));
        var criteria = EventCriteria.havingTags("book", "2").andBeingOneOfTypes("library.BookReturned");
        var stream = engine().stream(StreamingCondition.conditionFor(get(engine().firstToken(null)), criteria), null);

        assertThat(streamed(stream, 1))
                .extracting(event -> event.type().name())
                .containsExactly("library.BookReturned");
        stream.close();
    }

    @Test
    void a_callback_runs_when_it_is_set_and_when_something_comes() {
        append(added("1"));
        var calls = new AtomicInteger();
        var stream = streamFrom(get(engine().firstToken(null)));
        streamed(stream, 1);
        stream.setCallback(calls::incrementAndGet);
        var before = calls.get();

        append(added("2"));

        await().atMost(SOON).until(() -> calls.get() > before && stream.hasNextAvailable());
        stream.close();
    }

    @Test
    void a_token_at_an_instant_brings_every_event_from_then_on() {
        for (var minute = 0; minute < 6; minute++) {
            setClock(TEN.plusSeconds(60L * minute));
            append(addedAt(TEN.plusSeconds(60L * minute), "1"));
        }
        var token = get(engine().tokenAt(TEN.plusSeconds(180), null));
        var stream = streamFrom(token);

        assertThat(titles(streamed(stream, 3))).endsWith("n4", "n5", "n6").doesNotContain("n2");
        stream.close();
    }

    @Test
    void tokens_grow_with_the_log() {
        append(added("1"));
        var early = get(engine().latestToken(null));
        append(added("1"), added("2"));
        var late = get(engine().latestToken(null));

        assertThat(late.covers(early)).isTrue();
        assertThat(early.covers(late)).isFalse();
        assertThat(late.covers(get(engine().firstToken(null)))).isTrue();
    }
}
