package org.candour.ledger.engine.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class MetricsMonitorTest {

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final MetricsMonitor monitor = new MetricsMonitor(registry);

    @Test
    void a_message_is_timed_by_its_type_and_outcome() {
        var timing = monitor.onMessageIngested(event());
        clock.add(Duration.ofMillis(40));
        timing.reportSuccess();

        var timer = registry.get("candour.messages")
                .tags("type", "library.BookAdded", "outcome", "success")
                .timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40);
    }

    @Test
    void failures_and_what_nobody_handled_are_told_apart() {
        monitor.onMessageIngested(event()).reportFailure(new IllegalStateException("words of a person"));
        monitor.onMessageIngested(event()).reportIgnored();

        assertThat(registry.get("candour.messages").timers())
                .extracting(timer -> timer.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("failure", "ignored");
    }

    @Test
    void nothing_of_the_message_but_its_type_becomes_a_tag() {
        monitor.onMessageIngested(event()).reportFailure(new IllegalStateException("words of a person"));

        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .extracting(tag -> tag.getKey() + '=' + tag.getValue())
                        .containsExactlyInAnyOrder("type=library.BookAdded", "outcome=failure"));
    }

    private static EventMessage event() {
        return new GenericEventMessage(
                new MessageType("library.BookAdded", "1"), "words of a person", Map.of("actor", "stf_1"));
    }
}
