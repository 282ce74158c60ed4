package org.candour.ledger.engine.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.candour.ledger.engine.Recorded;
import org.candour.ledger.engine.processing.ParkedEvents.ParkedEvent;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParkingInterceptorTest {

    private static MongoClient client;

    private final ParkedEvents parked = new ParkedEvents(
            client.getDatabase(TestMongod.shared().freshDatabase()).getCollection("parked"));
    private final ParkingInterceptor parking =
            new ParkingInterceptor("views", parked, recorded -> Set.copyOf(recorded.tags()));
    private final List<String> handled = new ArrayList<>();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestMongod.shared().uri());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void a_poison_event_parks_with_its_reason_and_holds_back_only_its_own_case() {
        handle(event(0, "case:a"), poison());
        handle(event(1, "case:a"), handler());
        handle(event(2, "case:b"), handler());

        assertThat(handled).containsExactly("2");
        assertThat(parked.of("views"))
                .containsExactly(
                        new ParkedEvent("views", 0, "t.A", "IllegalStateException"),
                        new ParkedEvent("views", 1, "t.A", ParkedEvents.WAITS));
    }

    @Test
    void a_broken_machine_is_no_poison() {
        var result = parking.interceptOnHandle(
                event(0, "case:a"),
                null,
                (message, context) -> MessageStream.failed(new MongoTimeoutException("away")));

        assertThat(result.error()).containsInstanceOf(MongoTimeoutException.class);
        assertThat(parked.of("views")).isEmpty();
    }

    @Test
    void what_was_parked_is_forgotten_before_everything_is_read_anew() {
        handle(event(0, "case:a"), poison());
        parked.forget("views");

        handle(event(0, "case:a"), handler());

        assertThat(handled).containsExactly("0");
    }

    private void handle(EventMessage event, MessageHandlerInterceptorChain<EventMessage> chain) {
        var result = parking.interceptOnHandle(event, null, chain);
        while (result.hasNextAvailable()) result.next();
        assertThat(result.error()).isEmpty();
    }

    private MessageHandlerInterceptorChain<EventMessage> handler() {
        return (message, context) -> {
            handled.add(Long.toString(Recorded.of(message).position()));
            return MessageStream.empty();
        };
    }

    private static MessageHandlerInterceptorChain<EventMessage> poison() {
        return (message, context) -> {
            throw new IllegalStateException("words that must not be kept");
        };
    }

    private static EventMessage event(long position, String tag) {
        return new GenericEventMessage(
                "e" + position,
                new MessageType("t.A", "1"),
                new byte[0],
                Map.of(Recorded.POSITION_KEY, Long.toString(position), Recorded.TAGS_KEY, tag),
                Instant.EPOCH);
    }
}
