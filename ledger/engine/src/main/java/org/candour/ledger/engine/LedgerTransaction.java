package org.candour.ledger.engine;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** The events of one append between their encoding and their durability. */
final class LedgerTransaction implements EventStorageEngine.AppendTransaction<Appended> {

    private final Appender appender;
    private final List<Prepared> events;
    private final Guard guard;
    private final ConsistencyMarker marker;
    private final Executor elsewhere;
    private final AtomicBoolean finished = new AtomicBoolean();

    LedgerTransaction(
            Appender appender, List<Prepared> events, Guard guard, ConsistencyMarker marker, Executor elsewhere) {
        this.appender = appender;
        this.events = events;
        this.guard = guard;
        this.marker = marker;
        this.elsewhere = elsewhere;
    }

    @Override
    public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true))
            return CompletableFuture.failedFuture(new IllegalStateException("Committed or rolled back already."));
        try {
            // Axon goes on where the future completes: not on the appender's thread.
            return appender.append(events, guard).handleAsync(this::answered, elsewhere);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private Appended answered(@Nullable Appended appended, @Nullable Throwable failure) {
        if (appended != null) return appended;
        if (failure instanceof ConflictException) throw conflictingEventsDetected(marker);
        if (failure instanceof RuntimeException known) throw known;
        throw new CompletionException(failure);
    }

    /** Forgets. What was sent already is not undone: its outcome may be unknown, and the log forgets nothing. */
    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Appended appended, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(AxonTerms.marker(appended.last()));
    }
}
