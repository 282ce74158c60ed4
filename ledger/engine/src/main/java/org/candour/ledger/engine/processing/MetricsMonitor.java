package org.candour.ledger.engine.processing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.monitoring.MessageMonitor;

/**
 * Times every message by its type and by what became of it. Types are those that the program declares, so there are few; no
 * id, no payload and no word of a failure becomes a tag.
 */
public final class MetricsMonitor implements MessageMonitor<Message> {

    /** The timer's name; its tags are {@link #TYPE} and {@link #OUTCOME}. */
    public static final String TIMER = "candour.messages";

    /** The tag with the message's qualified name, for example {@code consent.GiveConsent}. */
    public static final String TYPE = "type";

    /** The tag with {@code success}, {@code failure} or {@code ignored}. A refusal that is a value is a success. */
    public static final String OUTCOME = "outcome";

    private final MeterRegistry registry;

    /** Reports to {@code registry}, by its clock. */
    public MetricsMonitor(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public MonitorCallback onMessageIngested(Message message) {
        return new Timing(registry, message.type().name(), Timer.start(registry));
    }

    private record Timing(MeterRegistry registry, String type, Timer.Sample begun) implements MonitorCallback {

        @Override
        public void reportSuccess() {
            end("success");
        }

        @Override
        public void reportFailure(Throwable cause) {
            end("failure");
        }

        @Override
        public void reportIgnored() {
            end("ignored");
        }

        private void end(String outcome) {
            begun.stop(registry.timer(TIMER, Tags.of(TYPE, type, OUTCOME, outcome)));
        }
    }
}
