package org.candour.lab.bench;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What the benchmark appends: a text about a person of a case, written by a worker. */
sealed interface BenchEvent {

    /** Type of {@link Noted} in the log. */
    String NOTED = "bench.Noted";

    /** Type of {@link Decided} in the log. */
    String DECIDED = "bench.Decided";

    /** What boundaries are made of. */
    @Event(namespace = "bench", name = "Noted", version = "1")
    record Noted(
            @EventTag(key = "case") String caseId,
            @EventTag(key = "person") String personId,
            String text,
            @EventTag(key = "worker") String workerId)
            implements BenchEvent {}

    /** What a command appends: outside its own boundary, so that boundaries keep their size while they are measured. */
    @Event(namespace = "bench", name = "Decided", version = "1")
    record Decided(
            @EventTag(key = "case") String caseId,
            @EventTag(key = "person") String personId,
            String text,
            @EventTag(key = "worker") String workerId)
            implements BenchEvent {}
}
