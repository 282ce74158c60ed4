package org.candour.lab.fault;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.candour.ledger.engine.Appended;
import org.candour.ledger.engine.Appender;
import org.candour.ledger.engine.ConflictException;
import org.candour.ledger.engine.Criteria;
import org.candour.ledger.engine.Criterion;
import org.candour.ledger.engine.EntryCodec;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.OutcomeUnknownException;
import org.candour.ledger.engine.Prepared;

/**
 * Writers, each a virtual thread with a lane of its own. Every append carries a condition on its lane, and one whose
 * outcome is unknown is sent again as it was: if it had been stored it meets itself and learns its position.
 */
final class Load implements AutoCloseable {

    /** How often an unknown outcome is asked about before its lane is given up. */
    private static final int TRIES_MAX = 4;

    /** How long one append may take before it counts as unknown, in seconds: longer than the ledger's own pursuit. */
    private static final long ANSWER_SECONDS = 60;

    /** How long a writer rests after each answer, in milliseconds: the lab wants faults, not speed. */
    private static final long REST_MILLIS = 4;

    private final Appender appender;
    private final EntryCodec codec;
    private final Consumer<Moment> history;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Load(Appender appender, EntryCodec codec, Consumer<Moment> history) {
        this.appender = appender;
        this.codec = codec;
        this.history = history;
    }

    /** Starts {@code writers}; {@code name} is one that no other load on the same log has. */
    Load start(String name, int writers) {
        for (var writer = 0; writer < writers; writer++) {
            var lane = name + "." + writer;
            threads.add(Thread.ofVirtual().start(() -> write(lane)));
        }
        return this;
    }

    private void write(String first) {
        var lane = first;
        var last = -1L;
        for (var number = 0L; !stopped; number++) {
            var event = new Marked(lane, number);
            history.accept(Moment.of(Moment.Kind.INVOKED, event.id()));
            var position = append(event, last);
            if (position.isPresent()) last = position.get();
            else {
                // What the lane holds is not known any more, so its condition could not be stated.
                lane = first + "." + number;
                last = -1L;
            }
            Waiting.millis(REST_MILLIS);
        }
    }

    private Optional<Long> append(Marked event, long last) {
        var prepared = prepared(event);
        var guard = new Guard(new Criteria(Set.of(new Criterion(Set.of(), Set.of("lane:" + event.lane())))), last);
        for (var attempt = 1; attempt <= TRIES_MAX; attempt++) {
            try {
                var appended = appender.append(List.of(prepared), guard).get(ANSWER_SECONDS, TimeUnit.SECONDS);
                return acked(event, appended);
            } catch (ExecutionException failed) {
                var cause = failed.getCause();
                if (cause instanceof ConflictException conflict) return conflicted(event, conflict, attempt);
                if (!(cause instanceof OutcomeUnknownException)) return refused(event, attempt);
                history.accept(Moment.of(Moment.Kind.UNKNOWN, event.id()));
            } catch (TimeoutException late) {
                history.accept(Moment.of(Moment.Kind.UNKNOWN, event.id()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (RuntimeException notTaken) {
                return refused(event, attempt);
            }
        }
        return Optional.empty();
    }

    private Prepared prepared(Marked event) {
        var stamp = new EntryCodec.Stamp(
                event.id(), InstantSource.system().instant(), Optional.empty(), Set.of("lane:" + event.lane()));
        return Prepared.of(codec.encode(stamp, event), Hoisting.everyTag());
    }

    private Optional<Long> acked(Marked event, Appended appended) {
        history.accept(Moment.acked(event.id(), appended.first(), appended.height()));
        return Optional.of(appended.first());
    }

    private Optional<Long> conflicted(Marked event, ConflictException conflict, int attempt) {
        if (attempt == 1) {
            history.accept(Moment.of(Moment.Kind.CONFLICT, event.id()));
            return Optional.empty();
        }
        history.accept(Moment.acked(event.id(), conflict.position(), -1));
        return Optional.of(conflict.position());
    }

    // A refusal of the second try says nothing of the first.
    private Optional<Long> refused(Marked event, int attempt) {
        if (attempt == 1) history.accept(Moment.of(Moment.Kind.REFUSED, event.id()));
        return Optional.empty();
    }

    /** Takes every answer that is still to come, and ends the writers. */
    @Override
    public void close() {
        stopped = true;
        for (var thread : threads) Waiting.forEnd(thread, Waiting.PATIENCE.multipliedBy(2));
    }
}
