package org.candour.ledger.engine;

import java.util.Iterator;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.candour.ledger.engine.AxonTerms.Handed;
import org.jspecify.annotations.Nullable;

/**
 * A sourced boundary: its events, all of them there, and an end that carries the marker. Axon's own stream over a Java
 * stream took most of a command with a thousand events. For one thread, as Axon reads it.
 */
final class BoundaryStream implements MessageStream<EventMessage> {

    private final Iterator<Handed> events;
    private final Entry<EventMessage> end;

    private @Nullable Entry<EventMessage> next;
    private boolean ended;

    /**
     * @param events in order
     * @param start  those before this position are passed over
     * @param end    what comes after the last
     */
    BoundaryStream(Iterable<Handed> events, long start, Entry<EventMessage> end) {
        this.events = events.iterator();
        this.end = end;
        this.next = firstFrom(start);
    }

    private Entry<EventMessage> firstFrom(long start) {
        while (events.hasNext()) {
            var event = events.next();
            if (event.position() >= start) return event.entry();
        }
        ended = true;
        return end;
    }

    private @Nullable Entry<EventMessage> after() {
        if (events.hasNext()) return events.next().entry();
        if (ended) return null;
        ended = true;
        return end;
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        var entry = peek();
        if (entry.isPresent()) next = after();
        return entry;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable() {
        return next != null;
    }

    @Override
    public boolean isCompleted() {
        return next == null;
    }

    /** There is nothing to wait for. */
    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public void close() {
        next = null;
    }
}
