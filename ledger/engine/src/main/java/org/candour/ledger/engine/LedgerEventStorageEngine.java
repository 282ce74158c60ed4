package org.candour.ledger.engine;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.candour.ledger.engine.AxonTerms.Handed;
import org.jspecify.annotations.Nullable;

/**
 * The log as Axon's event storage: a thin shell over an appender and readers that know no Axon type.
 *
 * <p>A position is the index of the entry in the whole log; a marker is the last position seen, -1 on an empty log; a
 * token is the next position to read. What a stream hands out has the entry's bytes for payload, which handlers convert
 * with {@link LedgerConverter}; what is sourced has the event itself. {@link Recorded#of} tells the rest.
 *
 * <p>Inside a command, sourcing starts from what this process knows of the log's end, and the decision is proved before
 * it is answered ({@link MemoryDecision}). Anywhere else the end is read from the database first.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {

    private final LogTail tail;
    private final LogReader reader;
    private final Boundaries boundaries;
    private final Appender appender;
    private final SourcingCache<Handed> sourcing;
    private final EntryFeed feed;
    private final EventPreparing preparing;
    private final Executor elsewhere;

    LedgerEventStorageEngine(
            LogTail tail,
            LogReader reader,
            Boundaries boundaries,
            Appender appender,
            SourcingCache<Handed> sourcing,
            EventPreparing preparing,
            Executor elsewhere) {
        this.tail = tail;
        this.reader = reader;
        this.boundaries = boundaries;
        this.appender = appender;
        this.sourcing = sourcing;
        this.feed = new EntryFeed(tail, reader);
        this.preparing = preparing;
        this.elsewhere = elsewhere;
    }

    /** How an event becomes an entry on the caller's thread. */
    record EventPreparing(EntryCodec codec, Hoisting hoisting, EventIds ids, InstantSource clock) {

        /** One append is one decision: its events are recorded at one instant. */
        List<Prepared> prepare(List<TaggedEventMessage<?>> events) {
            var now = clock.instant();
            var prepared = new ArrayList<Prepared>(events.size());
            for (var event : events) prepared.add(prepare(event, prepared.size(), now));
            return prepared;
        }

        private Prepared prepare(TaggedEventMessage<?> tagged, int index, Instant now) {
            EventMessage event = tagged.event();
            var payload = event.payload();
            if (payload == null) throw new IllegalArgumentException(event.type() + " has no payload.");
            var stamp = new EntryCodec.Stamp(
                    ids.eventId(event.identifier(), payload, index),
                    now,
                    Optional.ofNullable(event.metadata().get(Recorded.TRACE_ID_KEY)),
                    AxonTerms.tags(tagged.tags()));
            return Prepared.of(codec.encode(stamp, payload), codec.facts(stamp, payload), hoisting);
        }
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        try {
            var end = tail.end();
            var guard = AxonTerms.guard(condition);
            if (boundaries.conflict(guard, end).isPresent()) return rejected(condition);
            var proved = guard.isNone() ? guard : new Guard(guard.criteria(), Math.max(guard.after(), end.size() - 1));
            var prepared = preparing.prepare(events);
            if (context != null) provedByAppend(context);
            return CompletableFuture.completedFuture(
                    new LedgerTransaction(appender, prepared, proved, condition.consistencyMarker(), elsewhere));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static void provedByAppend(ProcessingContext context) {
        var decision = context.getResource(MemoryDecision.KEY);
        if (decision != null) decision.appends();
    }

    private static <T> CompletableFuture<T> rejected(AppendCondition condition) {
        return CompletableFuture.failedFuture(conflictingEventsDetected(condition.consistencyMarker()));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            var criteria = AxonTerms.criteria(condition.criteria());
            var inCommand = context != null && Message.fromContext(context) instanceof CommandMessage;
            var boundary = sourcing.asOf(criteria, inCommand ? tail.end() : tail.refreshed());
            if (inCommand && context != null) decision(context).read(criteria, boundary.last());
            return sourced(boundary, GlobalIndexPosition.toIndex(condition.start()));
        } catch (RuntimeException failure) {
            return MessageStream.failed(failure).cast();
        }
    }

    private static MessageStream<EventMessage> sourced(SourcingCache.Boundary<Handed> boundary, long start) {
        var marker = Context.with(ConsistencyMarker.RESOURCE_KEY, AxonTerms.marker(boundary.last()));
        return new BoundaryStream(boundary.events(), start, new SimpleEntry<>(TerminalEventMessage.INSTANCE, marker));
    }

    private MemoryDecision decision(ProcessingContext context) {
        return context.computeResourceIfAbsent(MemoryDecision.KEY, () -> {
            var decision = new MemoryDecision();
            context.onCommit(committing -> proved(decision));
            return decision;
        });
    }

    private CompletableFuture<?> proved(MemoryDecision decision) {
        if (decision.isProvedByAppend()) return CompletableFuture.completedFuture(true);
        return async(() -> {
            var missed = decision.missed(boundaries, tail.refreshed());
            if (missed.isPresent()) throw conflictingEventsDetected(AxonTerms.marker(missed.getAsLong() - 1));
            return true;
        });
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var criteria = AxonTerms.criteria(condition.criteria());
        return new LedgerStream(tail, feed, criteria, preparing.codec()).start(start(condition.position()));
    }

    // A token may be missing or a wrapper, such as a replay's: ask it for its position, never for its class.
    private long start(@Nullable TrackingToken token) {
        if (token == null) return 0;
        return token.position()
                .orElseGet(() -> token.equals(TrackingToken.LATEST) ? tail.end().size() : 0);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(AxonTerms.token(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return async(() -> AxonTerms.token(tail.refreshed().size()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return async(() -> AxonTerms.token(new InstantLocator(reader).firstAtOrAfter(at, tail.refreshed())));
    }

    private <T> CompletableFuture<T> async(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, elsewhere);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("end", tail.end().size());
        descriptor.describeProperty("waiting", appender.waiting());
    }
}
