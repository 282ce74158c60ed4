package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.EventSourcedEntityFactory;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.candour.ledger.engine.Library.BookAdded;
import org.candour.ledger.engine.Library.BookId;
import org.candour.ledger.engine.Library.BookReturned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A decision from memory is proved before it is answered, with Axon's own wiring around the engine. */
class MemoryDecisionTest {

    @Command(namespace = "library", name = "ReturnBook", version = "1")
    record ReturnBook(@TargetEntityId BookId book) {}

    record Shelf(int books) {

        static EventCriteria boundary(BookId book) {
            return EventCriteria.havingTags("book", book.value())
                    .andBeingOneOfTypes("library.BookAdded", "library.BookReturned");
        }

        Shelf evolve(Library event) {
            return event instanceof BookAdded ? new Shelf(books + 1) : this;
        }
    }

    static final class Desk {
        @CommandHandler
        String handle(ReturnBook command, @InjectEntity Shelf shelf, EventAppender log) {
            if (shelf.books() == 0) return "unknown book";
            log.append(List.of(new BookReturned(command.book(), false)));
            return "returned";
        }
    }

    private final MemoryBlocks store = new MemoryBlocks();
    private final AppendBench here = new AppendBench(store);
    private final AppendBench elsewhere = new AppendBench(store);
    private final List<AxonConfiguration> started = new ArrayList<>();
    private final CommandGateway gateway = start();

    private CommandGateway start() {
        var converter = new LedgerConverter(EventCatalogue.of(Library.class));
        var shelf = EventSourcedEntityModule.declarative(BookId.class, Shelf.class)
                .messagingModel((config, model) -> model.entityEvolver(
                                (state, event, context) -> state.evolve(event.payloadAs(Library.class, converter)))
                        .build())
                .entityFactory(config -> EventSourcedEntityFactory.fromNoArgument(() -> new Shelf(0)))
                .criteriaResolver(config -> (id, context) -> Shelf.boundary(id))
                .build();
        var configuration = EventSourcingConfigurer.create()
                .registerEventStorageEngine(config -> here.engine())
                .registerEntity(shelf)
                .registerCommandHandlingModule(CommandHandlingModule.named("desk")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(config -> new Desk()))
                .componentRegistry(registry ->
                        registry.disableEnhancer("org.axonframework.update.UpdateCheckerConfigurationEnhancer"))
                .start();
        started.add(configuration);
        return configuration.getComponent(CommandGateway.class);
    }

    @AfterEach
    void stop() {
        started.forEach(AxonConfiguration::shutdown);
        here.close();
        elsewhere.close();
    }

    private String send(String book) throws Exception {
        return gateway.send(new ReturnBook(new BookId(book)))
                .resultAs(String.class)
                .get(10, TimeUnit.SECONDS);
    }

    private void addElsewhere(String book) {
        var event = LedgerEventStorageEngineTest.added(book, "T", java.util.Map.of());
        var transaction = AppendBench.get(elsewhere
                .engine()
                .appendEvents(org.axonframework.eventsourcing.eventstore.AppendCondition.none(), null, event));
        AppendBench.get(transaction.commit(null));
    }

    @Test
    void a_decision_that_appends_is_taken_and_stored() throws Exception {
        addElsewhere("1");
        here.tail.catchUp();

        assertThat(send("1")).isEqualTo("returned");
        assertThat(new LogReader(store).size()).isEqualTo(2);
    }

    @Test
    void one_that_appends_nothing_stands_when_nothing_came_between() throws Exception {
        addElsewhere("2");

        assertThat(send("1")).isEqualTo("unknown book");
        assertThat(here.tail.end().size()).isEqualTo(1);
    }

    @Test
    void one_that_appends_nothing_is_refused_when_its_boundary_grew_elsewhere_and_right_when_sent_again()
            throws Exception {
        assertThat(send("1")).isEqualTo("unknown book");
        addElsewhere("1");

        assertThatThrownBy(() -> send("1"))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(send("1")).isEqualTo("returned");
    }

    @Test
    void one_that_appends_to_a_boundary_that_grew_elsewhere_is_refused_and_right_when_sent_again() throws Exception {
        addElsewhere("1");
        here.tail.catchUp();
        addElsewhere("1");

        assertThatThrownBy(() -> send("1")).hasRootCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(send("1")).isEqualTo("returned");
    }
}
