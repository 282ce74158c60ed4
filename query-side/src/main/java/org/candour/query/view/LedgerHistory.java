package org.candour.query.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.EventTypes;
import org.candour.ledger.engine.BlockHeader;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.StoreUnavailableException;

/** Reads a case's past from the ledger: the case's events by its tag, cut off at the moment asked for. */
public final class LedgerHistory implements History {

    /** Longer than an election; a reader who waits that long is told that the log does not answer. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    private final EventStorageEngine engine;
    private final LogReader log;
    private final FactReader facts;

    /** A history over {@code engine}; {@code log} says where it stood at an instant. */
    public LedgerHistory(EventStorageEngine engine, LogReader log, FactReader facts) {
        this.engine = engine;
        this.log = log;
        this.facts = facts;
    }

    @Override
    public Past of(CaseId caseId, Set<Class<? extends CandourEvent>> events, Moment moment) {
        long size = switch (moment) {
            case Moment.AtPosition(long position) -> Math.min(position + 1, log.size());
            case Moment.AtInstant(Instant instant) -> sizeAt(instant);
        };
        return log.entry(size - 1)
                .map(last -> new Past(new Reached(size - 1, last.facts().recordedAt()), facts(caseId, events, size)))
                .orElseGet(() -> new Past(Reached.NOTHING, List.of()));
    }

    // The last block at or before the instant, by halves: the times of blocks never go back.
    private long sizeAt(Instant instant) {
        long low = 0;
        long high = log.head().map(head -> head.height() + 1).orElse(0L);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (header(middle).at().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? 0 : header(low - 1).size();
    }

    private BlockHeader header(long height) {
        return log.header(height).orElseThrow(() -> new IllegalStateException("no block " + height));
    }

    private List<Fact> facts(CaseId caseId, Set<Class<? extends CandourEvent>> events, long size) {
        Set<QualifiedName> names = events.stream()
                .map(type -> new QualifiedName(EventTypes.nameOf(type)))
                .collect(Collectors.toSet());
        EventCriteria criteria =
                EventCriteria.havingTags("case", caseId.value()).andBeingOneOfTypes(names);
        List<Fact> found = new ArrayList<>();
        for (EventMessage message : sourced(criteria)) {
            if (facts.reached(message).position() < size) {
                found.add(facts.read(message));
            }
        }
        return found;
    }

    private List<EventMessage> sourced(EventCriteria criteria) {
        List<EventMessage> messages = new ArrayList<>();
        var read = engine.source(SourcingCondition.conditionFor(criteria), null)
                .<List<EventMessage>>reduce(messages, (list, entry) -> {
                    if (!(entry.message() instanceof TerminalEventMessage)) {
                        list.add(entry.message());
                    }
                    return list;
                });
        try {
            return read.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Reading the log was interrupted.", e);
        } catch (TimeoutException e) {
            throw new StoreUnavailableException("The log does not answer.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }
}
