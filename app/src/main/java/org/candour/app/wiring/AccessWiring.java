package org.candour.app.wiring;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import org.candour.app.MachineClock;
import org.candour.command.Commands;
import org.candour.command.RecordedEvents;
import org.candour.command.access.AccessDesk;
import org.candour.command.access.RecordedTries;
import org.candour.command.http.AbsentRecords;
import org.candour.kernel.CommandId;
import org.candour.kernel.EventTypes;
import org.candour.kernel.IdKind;
import org.candour.kernel.access.AccessGate;
import org.candour.ledger.engine.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

/** The one gate that every look goes through, over the log. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    private static final int ID_BYTES = 16;

    @Bean
    RecordedEvents recordedEvents(Ledger ledger) {
        return position -> {
            var entry = ledger.reader()
                    .entry(position)
                    .orElseThrow(() -> new IllegalArgumentException("the log has no position " + position));
            var facts = entry.facts();
            var type = EventTypes.of(facts.type(), Integer.toString(facts.version()));
            return Objects.requireNonNull(ledger.converter().convert(entry.bytes(), type), "an entry has a payload");
        };
    }

    /** A look has no idempotency key: its id is random, and its digest is all zeros because it has no body. */
    @Bean
    AccessGate accessGate(
            Commands commands, RecordedEvents log, InstantSource clock, MachineClock machine, Scheduler waiting) {
        var random = new SecureRandom();
        return new AccessDesk(commands, log, clock, machine.source(), () -> freshId(random), waiting::schedule);
    }

    @Bean
    AbsentRecords absentRecords(AccessGate gate) {
        return new RecordedTries(gate);
    }

    private static CommandId freshId(SecureRandom random) {
        var bits = new byte[ID_BYTES];
        random.nextBytes(bits);
        return CommandId.of(IdKind.COMMAND.of(bits), new byte[4]);
    }
}
