package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.conversion.ConversionException;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.ledger.engine.Library.BookAdded;
import org.candour.ledger.engine.Library.BookId;
import org.candour.ledger.engine.Library.BookLent;
import org.candour.ledger.engine.Library.BookReturned;
import org.candour.ledger.engine.Library.Circumstances;
import org.candour.ledger.engine.Library.Desk;
import org.candour.ledger.engine.Library.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {

    private static final Instant AT = Instant.parse("2027-01-18T11:00:00Z");
    private static final EventCatalogue CATALOGUE = EventCatalogue.of(Library.class);

    private final EntryCodec codec = new EntryCodec(CATALOGUE);

    private static BookLent lent() {
        return new BookLent(
                new Circumstances(AT, new Desk("clerk-1", 2), null, Map.of("FORM", "1")),
                new BookId("b1"),
                List.of("r2", "r1"),
                Map.of(Shelf.FICTION, new BookId("b2")),
                Map.of(new BookId("b3"), 4),
                LocalDate.of(2027, 1, 25),
                Optional.of(Shelf.REFERENCE),
                null,
                true,
                -5);
    }

    @Test
    void an_entry_has_the_form_of_the_contract() {
        var stamp = new EntryCodec.Stamp(
                "evt_1", AT.plusNanos(412_999_999), Optional.of("trace"), List.of("reader:r2", "book:b1", "reader:r2"));

        assertThat(text(codec.encode(stamp, lent())))
                .isEqualTo("{\"at\":\"2027-01-18T11:00:00.000Z\",\"desk\":{\"clerk\":\"clerk-1\",\"number\":2},"
                        + "\"eventId\":\"evt_1\",\"payload\":{\"book\":\"b1\",\"counts\":{\"b3\":4},\"dueOn\":\"2027-01-25\","
                        + "\"fine\":-5,\"readers\":[\"r2\",\"r1\"],\"renewed\":true,\"shelf\":\"REFERENCE\","
                        + "\"shelves\":{\"FICTION\":\"b2\"}},\"recordedAt\":\"2027-01-18T11:00:00.412Z\","
                        + "\"tags\":[\"book:b1\",\"reader:r2\"],\"traceId\":\"trace\",\"type\":\"library.BookLent\","
                        + "\"version\":1,\"versions\":{\"FORM\":\"1\"}}");
    }

    @Test
    void an_event_comes_back_as_it_went_in() {
        for (var event : List.of(
                lent(), new BookAdded(new BookId("b1"), "Emma \ud83d\ude00"), new BookReturned(new BookId("b"), true)))
            assertThat(codec.decode(codec.encode(stamp(), event), Library.class))
                    .isEqualTo(event);
    }

    @Test
    void what_was_written_is_known_without_reading_it_again() {
        var stamp = new EntryCodec.Stamp(
                "evt_1", AT.plusNanos(412_999_999), Optional.of("trace"), List.of("reader:r2", "book:b1", "reader:r2"));

        assertThat(codec.facts(stamp, lent())).isEqualTo(EntryFacts.of(codec.encode(stamp, lent())));
    }

    @Test
    void what_the_engine_wrote_is_read_without_the_rest() {
        assertThat(EntryFacts.of(codec.encode(stamp(), lent())))
                .isEqualTo(new EntryFacts("evt_1", "library.BookLent", 1, AT, Optional.empty(), List.of("book:b1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"book\":\"b1\"}",
                "{\"book\":\"b1\",\"title\":\"T\",\"more\":1}",
                "{\"book\":\"b1\",\"title\":7}",
                "{\"book\":\"b1\",\"title\":null}",
                "{\"book\":{\"value\":\"b1\"},\"title\":\"T\"}",
                "{\"book\":7,\"title\":\"T\"}",
                "[]",
                "7"
            })
    void a_payload_of_another_shape_is_refused(String payload) {
        var bytes = entry("library.BookAdded", 1, payload, "");

        assertThatThrownBy(() -> codec.decode(bytes, Library.class)).isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void unknown_fields_beside_the_payload_are_refused() {
        var bytes = entry("library.BookAdded", 1, "{\"book\":\"b1\",\"title\":\"T\"}", "\"more\":1,");

        assertThatThrownBy(() -> codec.decode(bytes, Library.class)).isInstanceOf(MalformedEntryException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2027-01-18T11:00:00Z\"",
                "\"2027-01-18T11:00:00.000+00:00\"",
                "1800000000",
                "\"2027-02-30T11:00:00.000Z\""
            })
    void an_instant_has_one_form(String at) {
        var good = text(codec.encode(stamp(), lent()));
        var bad = good.replace("\"at\":\"2027-01-18T11:00:00.000Z\"", "\"at\":" + at)
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.decode(bad, Library.class)).isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void unknown_types_and_versions_are_refused() {
        var payload = "{\"book\":\"b1\",\"title\":\"T\"}";

        assertThatThrownBy(() -> codec.decode(entry("library.Unheard", 1, payload, ""), Library.class))
                .hasMessageContaining("library.Unheard#1");
        assertThatThrownBy(() -> codec.decode(entry("library.BookAdded", 9, payload, ""), Library.class))
                .hasMessageContaining("library.BookAdded#9");
        assertThatThrownBy(() -> codec.decode(entry("library.BookAdded", 1, payload, ""), BookLent.class))
                .hasMessageContaining("BookLent");
    }

    @Test
    void a_shape_of_an_older_version_is_lifted() {
        var lifting = new EntryCodec(
                CATALOGUE.lift("library.BookReturned", 1, payload -> ((ObjectNode) payload).put("damaged", false)));
        var old = entry("library.BookReturned", 1, "{\"book\":\"b1\"}", "");

        assertThat(lifting.decode(old, BookReturned.class)).isEqualTo(new BookReturned(new BookId("b1"), false));
    }

    @Test
    void an_event_that_cannot_be_written_is_refused() {
        var tooLong = new BookAdded(new BookId("b1"), "x".repeat(Entry.BYTES_MAX));
        var lone = new BookAdded(new BookId("b1"), String.valueOf((char) 0xDC00));
        var large = new BookLent(
                lent().circumstances(),
                new BookId("b"),
                List.of(),
                Map.of(),
                Map.of(),
                LocalDate.MIN,
                Optional.empty(),
                null,
                false,
                CanonicalJson.INTEGER_MAX + 1);

        assertThatThrownBy(() -> codec.encode(stamp(), tooLong)).isInstanceOf(EntryTooLargeException.class);
        assertThatThrownBy(() -> codec.encode(stamp(), lone)).isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> codec.encode(stamp(), large)).isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> codec.encode(stamp(), new BookAdded(new BookId("b1"), null)))
                .isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> codec.encode(stamp(), "text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Event(namespace = "library", name = "BookAdded", version = "1")
    private record SameName(String x) {}

    private record Unnamed(String x) {}

    private record Clashing(String tags) {}

    @Event(namespace = "library", name = "Clash", version = "1")
    private record Clash(Clashing circumstances) {}

    @Test
    void a_catalogue_refuses_what_it_could_not_tell_apart() {
        assertThatThrownBy(() -> EventCatalogue.of(Library.class, SameName.class))
                .hasMessageContaining("name and version");
        assertThatThrownBy(() -> EventCatalogue.of(Unnamed.class)).hasMessageContaining("@Event");
        assertThatThrownBy(() -> EventCatalogue.of(Clash.class)).hasMessageContaining("tags");
        assertThatThrownBy(() -> EventCatalogue.of(String.class)).hasMessageContaining("neither");
    }

    @Test
    void the_converter_turns_entries_into_events_and_other_records_into_json() {
        var converter = new LedgerConverter(CATALOGUE);
        var desk = new Desk("clerk-1", 2);

        assertThat(converter.<Library>convert(codec.encode(stamp(), lent()), Library.class))
                .isEqualTo(lent());
        assertThat(converter.convert(desk, String.class)).isEqualTo("{\"clerk\":\"clerk-1\",\"number\":2}");
        assertThat(converter.<Desk>convert(converter.convert(desk, byte[].class), Desk.class))
                .isEqualTo(desk);
        assertThatThrownBy(() -> converter.convert("{}", Desk.class)).isInstanceOf(ConversionException.class);
        assertThat(converter.canConvert(byte[].class, BookAdded.class)).isTrue();
    }

    private static EntryCodec.Stamp stamp() {
        return new EntryCodec.Stamp("evt_1", AT, Optional.empty(), List.of("book:b1"));
    }

    private static byte[] entry(String type, int version, String payload, String more) {
        return "{\"eventId\":\"e\",%s\"payload\":%s,\"recordedAt\":\"2027-01-18T11:00:00.000Z\",\"tags\":[],\"type\":\"%s\",\"version\":%d}"
                .formatted(more, payload, type, version)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
