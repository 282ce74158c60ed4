package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.candour.ledger.engine.AxonTerms.Handed;
import org.junit.jupiter.api.Test;

class BoundaryStreamTest {

    private static final MessageStream.Entry<EventMessage> END =
            new SimpleEntry<>(TerminalEventMessage.INSTANCE, Context.empty());

    private final List<Handed> events =
            LongStream.of(3, 5, 8).mapToObj(BoundaryStreamTest::event).toList();

    private static Handed event(long position) {
        return new Handed(position, new SimpleEntry<>(new GenericEventMessage(new MessageType("t.A"), position)));
    }

    private static List<Object> drained(BoundaryStream stream) {
        var payloads = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            assertThat(stream.isCompleted()).isFalse();
            var peeked = stream.peek();
            var entry = stream.next();
            assertThat(entry).isEqualTo(peeked);
            payloads.add(
                    entry.orElseThrow().equals(END)
                            ? "end"
                            : entry.get().message().payload());
        }
        assertThat(stream.isCompleted()).isTrue();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.peek()).isEmpty();
        assertThat(stream.error()).isEmpty();
        return payloads;
    }

    @Test
    void every_event_comes_in_order_and_then_the_end() {
        assertThat(drained(new BoundaryStream(events, 0, END))).containsExactly(3L, 5L, 8L, "end");
    }

    @Test
    void events_before_the_start_are_passed_over() {
        assertThat(drained(new BoundaryStream(events, 5, END))).containsExactly(5L, 8L, "end");
        assertThat(drained(new BoundaryStream(events, 9, END))).containsExactly("end");
    }

    @Test
    void a_boundary_without_events_has_an_end() {
        assertThat(drained(new BoundaryStream(List.of(), 0, END))).containsExactly("end");
    }

    @Test
    void nothing_comes_after_it_was_closed() {
        var stream = new BoundaryStream(events, 0, END);
        stream.next();
        stream.close();

        assertThat(drained(stream)).isEmpty();
    }

    @Test
    void whoever_waits_is_told_at_once() {
        var told = new ArrayList<String>();
        new BoundaryStream(events, 0, END).setCallback(() -> told.add("now"));

        assertThat(told).containsExactly("now");
    }
}
