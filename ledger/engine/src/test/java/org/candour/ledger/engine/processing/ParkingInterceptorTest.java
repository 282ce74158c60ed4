package org.candour.ledger.engine.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.candour.ledger.engine.Recorded;
import org.candour.ledger.engine.processing.ParkedEvents.ParkedEvent;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParkingInterceptorTest {

    private static final AtomicInteger FINDS = new AtomicInteger();

    private static MongoClient client;

    private final ParkedEvents parked = new ParkedEvents(
            client.getDatabase(TestMongod.shared().freshDatabase()).getCollection("parked"));
    private final ParkingInterceptor parking =
            new ParkingInterceptor("views", parked, recorded -> Set.copyOf(recorded.tags()));
    private final List<String> handled = new ArrayList<>();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestMongod.shared().uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent started) {
                        if (started.getCommandName().equals("find")) FINDS.incrementAndGet();
                    }
                })
                .build());
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
    void while_nothing_is_parked_the_database_is_asked_once_a_batch() {
        FINDS.set(0);

        inOneBatch(batch -> {
            for (int i = 0; i < 10; i++) handle(event(i, "case:a"), handler(), batch);
        });

        assertThat(handled).hasSize(10);
        assertThat(FINDS).hasValue(1);
    }

    @Test
    void what_is_parked_within_a_batch_holds_back_what_comes_after_it_there() {
        inOneBatch(batch -> {
            handle(event(0, "case:a"), handler(), batch);
            handle(event(1, "case:a"), poison(), batch);
            handle(event(2, "case:a"), handler(), batch);
            handle(event(3, "case:b"), handler(), batch);
        });

        assertThat(handled).containsExactly("0", "3");
    }

    @Test
    void a_broken_machine_is_no_poison() {
        inOneBatch(batch -> {
            var result = parking.interceptOnHandle(
                    event(0, "case:a"),
                    batch,
                    (message, context) -> MessageStream.failed(new MongoTimeoutException("away")));
            assertThat(result.error()).containsInstanceOf(MongoTimeoutException.class);
        });

        assertThat(parked.of("views")).isEmpty();
    }

    @Test
    void what_was_parked_is_forgotten_before_everything_is_read_anew() {
        handle(event(0, "case:a"), poison());
        parked.forget("views");

        handle(event(0, "case:a"), handler());

        assertThat(handled).containsExactly("0");
    }

    private static void inOneBatch(Consumer<ProcessingContext> batch) {
        new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE)
                .create()
                .executeWithResult(context -> {
                    batch.accept(context);
                    return CompletableFuture.completedFuture(true);
                })
                .join();
    }

    private void handle(EventMessage event, MessageHandlerInterceptorChain<EventMessage> chain) {
        inOneBatch(batch -> handle(event, chain, batch));
    }

    private void handle(
            EventMessage event, MessageHandlerInterceptorChain<EventMessage> chain, ProcessingContext batch) {
        var result = parking.interceptOnHandle(event, batch, chain);
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
