package org.candour.app.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.candour.command.Answer;
import org.candour.command.CandourCommand;
import org.candour.command.CommandHistory.Seen;
import org.candour.command.Commands;
import org.candour.command.Outcome;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.OutcomeUnknownException;
import org.jspecify.annotations.Nullable;

/** Sends commands through the framework's gateway and answers from what the log then holds. Callers may wait. */
final class LedgerCommands implements Commands {

    /** Longer than the log takes to settle an unknown outcome; only a fault lasts as long as this. */
    private static final long ANSWER_SECONDS_MAX = 60;

    private final CommandGateway gateway;
    private final AppendPositions positions;
    private final LogReader log;
    private final MessageIds ids = new MessageIds();

    LedgerCommands(CommandGateway gateway, AppendPositions positions, LogReader log) {
        this.gateway = gateway;
        this.positions = positions;
        this.log = log;
    }

    @Override
    public Answer send(CandourCommand command, @Nullable Long ifMatch, String traceId) {
        return ConflictRetry.until(() -> sendOnce(command, ifMatch, traceId));
    }

    private Answer sendOnce(CandourCommand command, @Nullable Long ifMatch, String traceId) {
        var sending = ids.generateIdentifier();
        positions.await(sending);
        try {
            var outcome = await(command, metadata(sending, ifMatch, traceId));
            return switch (outcome) {
                case Outcome.Decided decided -> answer(decided, positions.take(sending));
                case Outcome.Repeated(var events) -> answer(events);
                case Outcome.KeyReused() -> new Answer.KeyReused();
                case Outcome.Stale(var since) -> new Answer.Stale(since);
            };
        } finally {
            positions.take(sending);
        }
    }

    private static Metadata metadata(String sending, @Nullable Long ifMatch, String traceId) {
        Map<String, String> metadata = new HashMap<>(Map.of(AppendPositions.SENDING, sending, TRACE_ID, traceId));
        if (ifMatch != null) {
            metadata.put(IF_MATCH, ifMatch.toString());
        }
        return Metadata.from(metadata);
    }

    private Outcome await(CandourCommand command, Metadata metadata) {
        try {
            return Objects.requireNonNull(
                    gateway.send(command, metadata).resultAs(Outcome.class).get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS),
                    "a handler returns an outcome");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknownException("The wait for an answer was interrupted.", e);
        } catch (TimeoutException e) {
            throw new OutcomeUnknownException("No answer came in time.", e);
        } catch (ExecutionException e) {
            throw Failures.unwrapped(e);
        }
    }

    private Answer answer(Outcome.Decided decided, OptionalLong last) {
        var code = decided.refusal();
        if (code != null) {
            return new Answer.Refused(
                    code, decided.policyPack(), decided.events().isEmpty() ? OptionalLong.empty() : last);
        }
        long position = last.orElseThrow(() -> new IllegalStateException("what was accepted has no position"));
        return new Answer.Accepted(
                decided.policyPack(), placed(position, decided.events().size()));
    }

    /** Read back from the log, so that the first answer and a repeat's are the same to the millisecond. */
    private List<Answer.Placed> placed(long last, int count) {
        long first = last - count + 1;
        var entries = log.entries(first, last + 1);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> {
                    var facts = entries.get(i).facts();
                    return new Answer.Placed(facts.eventId(), facts.type(), first + i, facts.recordedAt());
                })
                .toList();
    }

    private static Answer answer(List<Seen> events) {
        var last = events.getLast();
        var refused = events.stream().filter(seen -> seen.refusal() != null).findFirst();
        return refused.<Answer>map(seen -> new Answer.Refused(
                        Objects.requireNonNull(seen.refusal()), seen.policyPack(), OptionalLong.of(last.position())))
                .orElseGet(() -> new Answer.Accepted(
                        last.policyPack(),
                        events.stream()
                                .map(seen -> new Answer.Placed(
                                        seen.eventId(), seen.type(), seen.position(), seen.recordedAt()))
                                .toList()));
    }
}
