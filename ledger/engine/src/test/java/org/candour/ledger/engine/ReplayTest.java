package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.candour.ledger.engine.AppendBench.get;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.bson.Document;
import org.candour.ledger.engine.processing.MongoTokenStore;
import org.candour.ledger.engine.processing.ParkedEvents;
import org.candour.ledger.engine.processing.ParkingInterceptor;
import org.candour.ledger.engine.processing.Replay;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pooled streaming processor over the real log, its tokens and parked events in MongoDB, read again in place. */
class ReplayTest {

    private static final String PROCESSOR = "books-v1";
    private static final int EVENTS = 20;
    private static final long POISONED = 4;

    private final TestLedgers ledgers = new TestLedgers();
    private final Ledger ledger = ledgers.open();
    private final MongoClient client = MongoClients.create(TestMongod.shared().uri());
    private final String database = TestMongod.shared().freshDatabase();
    private final TokenStore tokens = store("ours");
    private final ParkedEvents parked =
            new ParkedEvents(client.getDatabase(database).getCollection("parked"));
    private final Map<Long, String> view = new ConcurrentSkipListMap<>();
    private final AtomicInteger handled = new AtomicInteger();
    private final AxonConfiguration axon = axon();

    private volatile boolean faulty;

    @BeforeEach
    void append() {
        var books = IntStream.range(0, EVENTS)
                .mapToObj(i -> LedgerEventStorageEngineTest.added("b" + i, "T", Map.of()))
                .toList();
        get(get(ledger.engine().appendEvents(AppendCondition.none(), null, List.copyOf(books)))
                .commit(null));
    }

    @AfterEach
    void close() {
        axon.shutdown();
        client.getDatabase(database).drop();
        client.close();
        ledgers.close();
    }

    @Test
    void a_replay_in_place_gives_the_same_view_from_every_event_again() {
        axon.start();
        await().until(() -> view.size() == EVENTS);
        var before = Map.copyOf(view);

        new Replay(tokens, parked).inPlace(processor(), view::clear);

        await().until(() -> view.size() == EVENTS);
        assertThat(view).isEqualTo(before);
        assertThat(handled).hasValue(2 * EVENTS);
    }

    @Test
    void what_was_parked_is_handled_by_a_replay_once_its_fault_is_mended() {
        faulty = true;
        axon.start();
        await().until(() -> view.size() == EVENTS - 1);
        assertThat(parked.of(PROCESSOR))
                .extracting(ParkedEvents.ParkedEvent::position)
                .containsExactly(POISONED);

        faulty = false;
        new Replay(tokens, parked).inPlace(processor(), view::clear);

        await().until(() -> view.size() == EVENTS);
        assertThat(parked.of(PROCESSOR)).isEmpty();
    }

    @Test
    void a_second_replay_reads_every_event_too() {
        axon.start();
        await().until(() -> handled.get() == EVENTS);

        new Replay(tokens, parked).inPlace(processor(), view::clear);
        await().until(() -> handled.get() == 2 * EVENTS);
        new Replay(tokens, parked).inPlace(processor(), view::clear);

        await().until(() -> handled.get() == 3 * EVENTS);
    }

    @Test
    void nothing_is_emptied_while_another_process_has_the_segment() {
        var theirs = store("theirs");
        get(theirs.initializeTokenSegments(PROCESSOR, 1, null, null));
        get(theirs.fetchToken(PROCESSOR, 0, null));
        axon.start();
        view.put(0L, "kept");

        assertThatThrownBy(() -> new Replay(tokens, parked).inPlace(processor(), view::clear))
                .hasCauseInstanceOf(UnableToClaimTokenException.class);

        assertThat(view).containsEntry(0L, "kept");
        assertThat(processor().isRunning()).isTrue();
    }

    private TokenStore store(String owner) {
        return new MongoTokenStore(
                client.getDatabase(database).<Document>getCollection("tokens", Document.class), owner);
    }

    private PooledStreamingEventProcessor processor() {
        return axon.getModuleConfiguration(PROCESSOR)
                .orElseThrow()
                .getComponent(PooledStreamingEventProcessor.class, PROCESSOR);
    }

    private AxonConfiguration axon() {
        var books = EventProcessorModule.pooledStreaming(PROCESSOR)
                .eventHandlingComponents(listeners -> listeners.declarative(cfg -> {
                    var component = new SimpleEventHandlingComponent();
                    component.subscribe(new QualifiedName("library.BookAdded"), (event, context) -> fold(event));
                    return component;
                }))
                .customized((cfg, pooled) -> pooled.initialSegmentCount(1)
                        .batchSize(7)
                        .initialToken(source -> source.firstToken(null))
                        .withInterceptor(new ParkingInterceptor(PROCESSOR, parked, event -> Set.copyOf(event.tags()))));
        var configurer = EventSourcingConfigurer.create();
        configurer
                .componentRegistry(registry -> registry.disableEnhancer(
                                "org.axonframework.update.UpdateCheckerConfigurationEnhancer")
                        .registerComponent(TokenStore.class, cfg -> tokens))
                .registerEventStorageEngine(cfg -> ledger.engine())
                .messaging(messaging -> messaging.eventProcessing(
                        processing -> processing.pooledStreaming(pooled -> pooled.processor(books))));
        return configurer.build();
    }

    private MessageStream.Empty<Message> fold(EventMessage event) {
        var position = Recorded.of(event).position();
        if (faulty && position == POISONED) {
            throw new IllegalStateException("a book that cannot be read");
        }
        handled.incrementAndGet();
        view.put(position, event.identifier());
        return MessageStream.empty();
    }
}
