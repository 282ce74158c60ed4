package org.candour.ledger.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of a lending library: what tests of the engine speak about, far from any domain of ours. */
sealed interface Library {

    record BookId(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    enum Shelf {
        FICTION,
        REFERENCE
    }

    record Desk(String clerk, int number) {}

    record Circumstances(Instant at, Desk desk, @Nullable String note, Map<String, String> versions) {}

    @Event(namespace = "library", name = "BookAdded", version = "1")
    record BookAdded(@EventTag(key = "book") BookId book, String title) implements Library {}

    @Event(namespace = "library", name = "BookLent", version = "1")
    record BookLent(
            Circumstances circumstances,
            @EventTag(key = "book") BookId book,
            @EventTag(key = "reader") List<String> readers,
            Map<Shelf, BookId> shelves,
            Map<BookId, Integer> counts,
            LocalDate dueOn,
            Optional<Shelf> shelf,
            @Nullable Desk other,
            boolean renewed,
            long fine)
            implements Library {}

    @Event(namespace = "library", name = "BookReturned", version = "2")
    record BookReturned(@EventTag(key = "book") BookId book, boolean damaged) implements Library {}
}
