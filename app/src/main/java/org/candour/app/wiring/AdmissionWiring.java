package org.candour.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.command.http.Admission;
import org.candour.kernel.Actor;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.CaseId;
import org.candour.kernel.EventTypes;
import org.candour.kernel.WorkerId;
import org.candour.kernel.casework.CaseFacts;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.StoreUnavailableException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the log who may bring a file, before it is read. */
@Configuration(proxyBeanMethods = false)
class AdmissionWiring {

    /** Longer than reading one case takes; only a fault lasts as long as this. */
    private static final long LOG_SECONDS_MAX = 60;

    @Bean
    Admission admission(Ledger ledger, InstantSource clock) {
        return (actor, commandKey, caseId) -> {
            var events = events(ledger, caseId);
            return answered(commandKey, events) || worksWith(actor, events, clock.instant());
        };
    }

    /** A repeat is told the same, whoever works with the family by then. */
    private static boolean answered(String commandKey, List<CandourEvent> events) {
        return events.stream()
                .anyMatch(event -> event.circumstances().commandId().key().equals(commandKey));
    }

    private static boolean worksWith(Actor actor, List<CandourEvent> events, Instant now) {
        var facts = CaseFacts.NONE;
        for (var event : events) {
            facts = facts.evolve(event);
        }
        return actor.kind() == Actor.Kind.WORKER && facts.worksWith(new WorkerId(actor.id()), now);
    }

    /** Who was tied to the case, and what came of files. */
    private static List<CandourEvent> events(Ledger ledger, CaseId caseId) {
        var criteria = EventCriteria.havingTags("case", caseId.value())
                .andBeingOneOfTypes(
                        "casework.WorkerAllocated", "casework.DocumentFiled", "consent.ConsentEvidenceUploaded");
        var read = ledger.engine()
                .source(SourcingCondition.conditionFor(criteria), null)
                .reduce(new ArrayList<CandourEvent>(), (events, entry) -> {
                    if (!(entry.message() instanceof TerminalEventMessage)) {
                        events.add(event(ledger, entry.message()));
                    }
                    return events;
                });
        try {
            return Objects.requireNonNull(read.get(LOG_SECONDS_MAX, TimeUnit.SECONDS), "a list is folded into a list");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait for the log was interrupted.", e);
        } catch (TimeoutException e) {
            throw new StoreUnavailableException("The log did not answer in time.", e);
        } catch (ExecutionException e) {
            throw Failures.unwrapped(e);
        }
    }

    private static CandourEvent event(Ledger ledger, EventMessage message) {
        var type = EventTypes.of(message.type().name(), message.type().version());
        return Objects.requireNonNull(message.payloadAs(type, ledger.converter()), "an entry has a payload");
    }
}
