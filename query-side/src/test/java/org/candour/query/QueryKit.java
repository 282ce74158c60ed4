package org.candour.query;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.eventstreaming.Tag;
import org.candour.kernel.Actor;
import org.candour.kernel.EventTypes;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.candour.kernel.http.Caller;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerSettings;
import org.candour.ledger.engine.Recorded;
import org.candour.ledger.engine.processing.ParkedEvents;
import org.candour.ledger.engine.processing.ParkingInterceptor;
import org.candour.ledger.mongod.TestMongod;
import org.candour.ledger.proofs.CompactRange;
import org.candour.query.view.Fact;
import org.candour.query.view.LedgerFacts;
import org.candour.query.view.LedgerHistory;
import org.candour.query.view.ViewDatabase;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The query side over a real log on a real mongod, with a gate and an opener that remember. */
public final class QueryKit implements AutoCloseable {

    private static final String UPDATE_CHECKER = "org.axonframework.update.UpdateCheckerConfigurationEnhancer";

    private final MongoClient client = MongoClients.create(TestMongod.shared().uri());
    private final com.mongodb.reactivestreams.client.MongoClient reactive =
            com.mongodb.reactivestreams.client.MongoClients.create(
                    TestMongod.shared().uri());
    private final AtomicReference<Instant> now = new AtomicReference<>(GivenLog.START);
    private final AtomicReference<Actor> caller = new AtomicReference<>(Actor.worker(GoldenFamily.PRIYA));
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Ledger ledger = Ledger.open(LedgerSettings.of(
                    new LedgerSettings.Connection.Uri(TestMongod.shared().uri()),
                    TestMongod.shared().freshDatabase(),
                    "candour.test/v1/log",
                    EventCatalogue.of(EventTypes.all()))
            .withClock(now::get));

    public final RecordingGate gate = new RecordingGate(order);
    public final RecordingOpener opener = new RecordingOpener(order);

    /** The root of the log's tree at {@code size}, from its entries. */
    public String root(long size) {
        CompactRange range = CompactRange.empty();
        ledger.reader().entries(0, size).forEach(entry -> range.append(entry.leaf()));
        return range.root().base64();
    }

    /** What happened at the desk, in order. */
    public List<String> order() {
        return List.copyOf(order);
    }

    /** Nothing has happened yet; Priya calls. */
    public void forget() {
        order.clear();
        gate.mend();
        callAs(GoldenFamily.PRIYA);
    }

    /** Who calls from now on. */
    public void callAs(WorkerId worker) {
        caller.set(Actor.worker(worker));
    }

    /** Appends the facts, each in a block of its own at its own time. */
    public void append(List<Fact> facts) {
        facts.forEach(this::append);
    }

    private void append(Fact fact) {
        now.set(fact.recordedAt());
        String name = EventTypes.nameOf(fact.event().getClass());
        EventMessage message = new GenericEventMessage(new MessageType(name, "1"), fact.event());
        Set<Tag> tags = new AnnotationBasedTagResolver().resolve(message);
        try {
            ledger.engine()
                    .appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(message, tags)))
                    .thenCompose(transaction -> transaction.commit(null))
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A query side with views of its own, running. */
    public Running start(List<MessageHandlerInterceptor<EventMessage>> interceptors) {
        return new Running(TestMongod.shared().freshDatabase(), processor -> interceptors);
    }

    /** The same, which parks every event of a case from the first one of {@code type} on, as production would. */
    public Running startParking(String type) {
        String database = TestMongod.shared().freshDatabase();
        ParkedEvents parked = new ParkedEvents(client.getDatabase(database).getCollection(ParkedEvents.COLLECTION));
        MessageHandlerInterceptor<EventMessage> poisoned = (event, context, chain) -> {
            if (event.type().name().equals(type)) {
                throw new IllegalStateException("poison");
            }
            return chain.proceed(event, context);
        };
        return new Running(
                database, processor -> List.of(new ParkingInterceptor(processor, parked, QueryKit::cases), poisoned));
    }

    private static Set<String> cases(Recorded recorded) {
        return recorded.tags().stream().filter(tag -> tag.startsWith("case:")).collect(Collectors.toSet());
    }

    /** Another query side over the views of {@code other}, which begins at the first event again. */
    public Running startAgainOn(Running other) {
        return new Running(other.database, processor -> List.of());
    }

    /** A running query side. */
    public final class Running implements AutoCloseable {

        public final QueryModule module;
        private final String database;
        private final AxonConfiguration axon;
        private final WebTestClient web;

        private Running(String database, Function<String, List<MessageHandlerInterceptor<EventMessage>>> interceptors) {
            this.database = database;
            LedgerFacts facts = new LedgerFacts(ledger.converter());
            module = new QueryModule(
                    new ViewDatabase(client.getDatabase(database), reactive.getDatabase(database)),
                    facts,
                    new LedgerHistory(ledger.engine(), ledger.reader(), facts));
            EventSourcingConfigurer configurer = EventSourcingConfigurer.create();
            configurer
                    .componentRegistry(registry -> registry.disableEnhancer(UPDATE_CHECKER)
                            .registerComponent(TokenStore.class, c -> new InMemoryTokenStore()))
                    .registerEventStorageEngine(c -> ledger.engine());
            module.configure(configurer, interceptors);
            axon = configurer.start();
            web = client();
        }

        private WebTestClient client() {
            InstantSource clock = now::get;
            QueryModule.Routes routes = module.routes(gate, opener, QueryKit.this::root, clock);
            return WebTestClient.bindToController(
                            routes.casework(), routes.consent(), routes.sharing(), routes.access())
                    .argumentResolvers(resolvers -> resolvers.addCustomResolver(new CallerArgument()))
                    .controllerAdvice(new ProblemAdvice())
                    .configureClient()
                    .responseTimeout(Duration.ofSeconds(10))
                    .build();
        }

        /** The routes, over HTTP. */
        public WebTestClient web() {
            return web;
        }

        /** Waits until every view has reached the end of the log. */
        public Running caughtUp() {
            long head = ledger.reader().size() - 1;
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() ->
                            module.views().reached().values().stream().allMatch(reached -> reached.position() == head));
            return this;
        }

        /** Waits until every processor of this one has handled the end of the log, whoever else has. */
        public Running foldedAgain() {
            long tokens = ledger.reader().size();
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> module.views().reached().keySet().stream()
                            .map(id -> axon.getModuleConfiguration(id)
                                    .orElseThrow()
                                    .getComponent(PooledStreamingEventProcessor.class, id))
                            .allMatch(processor -> processor.processingStatus().values().stream()
                                    .anyMatch(status ->
                                            status.getCurrentPosition().orElse(-1) == tokens)));
            return this;
        }

        @Override
        public void close() {
            axon.shutdown();
            module.close();
        }
    }

    private final class CallerArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
            return Mono.just(new Caller(caller.get(), Set.of(Role.FAMILY_WORKER), "trace"));
        }
    }

    @Override
    public void close() {
        ledger.close();
        client.close();
        reactive.close();
    }
}
