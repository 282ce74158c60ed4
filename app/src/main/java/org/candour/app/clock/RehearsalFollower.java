package org.candour.app.clock;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.candour.app.Profiles;
import org.candour.kernel.operations.OperationsEvent.RehearsalClockSet;
import org.candour.ledger.engine.BlockHeader;
import org.candour.ledger.engine.Ledger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps this process's rehearsal clock where the log says it stands, whichever process set it. */
@Component
@Profile(Profiles.REHEARSAL)
final class RehearsalFollower implements AutoCloseable {

    private static final EventCriteria SETTINGS =
            EventCriteria.havingAnyTag().andBeingOneOfTypes("operations.RehearsalClockSet");

    /** How often the stream is looked at even if it says nothing: a bound on what a lost wake-up costs. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How long a start waits for the log. */
    private static final Duration CATCH_UP = Duration.ofSeconds(20);

    private final RehearsalClock clock;
    private final Converter converter;
    private final MessageStream<EventMessage> settings;
    private final Semaphore more = new Semaphore(0);
    private final Thread thread;

    /** A log that was begun by another clock is not written to in its past. */
    RehearsalFollower(RehearsalClock clock, Ledger ledger) {
        this.clock = clock;
        this.converter = ledger.converter();
        ledger.reader().head().map(BlockHeader::at).ifPresent(clock::follow);
        this.settings = ledger.engine().stream(
                StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), SETTINGS), null);
        this.thread = Thread.ofVirtual().name("rehearsal-clock").unstarted(this::run);
        catchUp(ledger);
        settings.setCallback(more::release);
        thread.start();
    }

    // A stream brings what is there when it comes to it; what was set before this process began is needed now.
    private void catchUp(Ledger ledger) {
        var read = ledger.engine()
                .source(SourcingCondition.conditionFor(SETTINGS), null)
                .reduce(clock, (mine, entry) -> {
                    if (!(entry.message() instanceof TerminalEventMessage)) {
                        follow(entry.message());
                    }
                    return mine;
                });
        try {
            read.get(CATCH_UP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading what the clock was set to", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the log does not say what the clock was set to", e);
        }
    }

    private void run() {
        try {
            while (!settings.isCompleted()) {
                boolean woken = more.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    more.drainPermits();
                }
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        for (var next = settings.next(); next.isPresent(); next = settings.next()) {
            follow(next.get().message());
        }
    }

    private void follow(EventMessage message) {
        var set = message.payloadAs(RehearsalClockSet.class, converter);
        if (set != null) {
            clock.follow(set.instant());
        }
    }

    @Override
    public void close() {
        settings.close();
        thread.interrupt();
    }
}
