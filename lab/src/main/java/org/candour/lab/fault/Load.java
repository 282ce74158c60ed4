package org.candour.lab.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.candour.ledger.engine.Appended;
import org.candour.ledger.engine.ConflictException;
import org.candour.ledger.engine.Criteria;
import org.candour.ledger.engine.Criterion;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.OutcomeUnknownException;

/**
 * Writers, each a virtual thread with a lane of its own. Every append carries a condition on its lane, and one whose
 * outcome is unknown is sent again as it was: if it had been stored it meets itself and learns its position.
 */
final class Load implements AutoCloseable {

    /** How often an append is sent before its lane is given up. */
    private static final int SENT_MAX = 5;

    /** How long one append may take before it counts as unknown, in seconds: longer than the ledger's own pursuit. */
    private static final long ANSWER_SECONDS = 60;

    /** How long a writer rests after each answer, in milliseconds: the lab wants faults, not speed. */
    private static final long REST_MILLIS = 4;

    private final Appends appends;
    private final Consumer<Moment> history;
    private final List<Thread> threads = new ArrayList<>();
    private long restMillis = REST_MILLIS;
    private boolean newKeys;
    private volatile boolean stopped;

    Load(Appends appends, Consumer<Moment> history) {
        this.appends = appends;
        this.history = history;
    }

    /** With another rest after each answer, in milliseconds. */
    Load resting(long millis) {
        restMillis = millis;
        return this;
    }

    /** X5: takes a time-out for a failure, and sends again under a new key what may have been stored under the first. */
    Load takingUnknownForFailed() {
        newKeys = true;
        return this;
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
            var position = newKeys ? appendUnderNewKeys(event) : append(event, last);
            if (position.isPresent()) last = position.get();
            else {
                // What the lane holds is not known any more, so its condition could not be stated.
                lane = first + "." + number;
                last = -1L;
            }
            Waiting.millis(restMillis);
        }
    }

    private Optional<Long> append(Marked event, long last) {
        history.accept(Moment.of(Moment.Kind.INVOKED, event.id()));
        var own = new Criteria(Set.of(new Criterion(Set.of(), lane(event))));
        for (var sent = 1; sent <= SENT_MAX; sent++) {
            try {
                return acked(event.id(), send(event, event.id(), new Guard(own, last)));
            } catch (ExecutionException failed) {
                var cause = failed.getCause();
                if (cause instanceof ConflictException conflict) return conflicted(event, conflict, sent);
                if (!(cause instanceof OutcomeUnknownException)) return refused(event, sent);
                history.accept(Moment.of(Moment.Kind.UNKNOWN, event.id()));
            } catch (TimeoutException late) {
                history.accept(Moment.of(Moment.Kind.UNKNOWN, event.id()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (RuntimeException notTaken) {
                return refused(event, sent);
            }
        }
        return Optional.empty();
    }

    private Optional<Long> appendUnderNewKeys(Marked event) {
        for (var sent = 0; sent < SENT_MAX; sent++) {
            var id = sent == 0 ? event.id() : event.id(sent);
            history.accept(Moment.of(Moment.Kind.INVOKED, id));
            try {
                return acked(id, send(event, id, Guard.NONE));
            } catch (ExecutionException | TimeoutException takenForFailed) {
                history.accept(Moment.of(Moment.Kind.UNKNOWN, id));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Appended send(Marked event, String id, Guard guard)
            throws ExecutionException, TimeoutException, InterruptedException {
        return appends.append(List.of(event.prepared(id, lane(event))), guard).get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private static Set<String> lane(Marked event) {
        return Set.of("lane:" + event.lane());
    }

    private Optional<Long> acked(String id, Appended appended) {
        history.accept(Moment.acked(id, appended.first(), appended.height()));
        return Optional.of(appended.first());
    }

    private Optional<Long> conflicted(Marked event, ConflictException conflict, int sent) {
        if (sent == 1) {
            history.accept(Moment.of(Moment.Kind.CONFLICT, event.id()));
            return Optional.empty();
        }
        history.accept(Moment.acked(event.id(), conflict.position(), -1));
        return Optional.of(conflict.position());
    }

    // A refusal of the second try says nothing of the first.
    private Optional<Long> refused(Marked event, int sent) {
        if (sent == 1) history.accept(Moment.of(Moment.Kind.REFUSED, event.id()));
        return Optional.empty();
    }

    /** Takes every answer that is still to come, and ends the writers. */
    @Override
    public void close() {
        stopped = true;
        for (var thread : threads) Waiting.forEnd(thread, Waiting.PATIENCE.multipliedBy(2));
    }
}
