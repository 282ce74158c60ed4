package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.candour.ledger.engine.Library.BookId;
import org.candour.ledger.engine.Library.BookReturned;
import org.junit.jupiter.api.Test;

class AxonTermsTest {

    private static final EntryCodec LIFTING = new EntryCodec(EventCatalogue.of(Library.class)
            .lift("library.BookReturned", 1, payload -> ((ObjectNode) payload).put("damaged", false)));

    private static Located stored(String type, int version) {
        var json = "{\"eventId\":\"evt_1\",\"payload\":{\"book\":\"b1\"},\"recordedAt\":\"2027-01-18T10:00:00.000Z\","
                + "\"tags\":[\"book:b1\"],\"type\":\"" + type + "\",\"version\":" + version + "}";
        return new Located(7, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_event_that_is_lifted_is_handed_out_under_the_version_that_it_is_read_as() {
        var old = stored("library.BookReturned", 1);

        assertThat(AxonTerms.decoded(old, LIFTING).entry().message().payload())
                .isEqualTo(new BookReturned(new BookId("b1"), false));
        assertThat(AxonTerms.decoded(old, LIFTING).entry().message().type().version())
                .isEqualTo("2");
        assertThat(AxonTerms.handed(old, LIFTING).entry().message().type().version())
                .isEqualTo("2");
    }

    @Test
    void an_event_that_nobody_knows_is_handed_out_as_it_is_stored() {
        var unknown = stored("library.BookBurnt", 3);

        assertThat(AxonTerms.decoded(unknown, LIFTING).entry().message().payload())
                .isEqualTo(unknown.bytes());
        assertThat(AxonTerms.decoded(unknown, LIFTING).entry().message().type().version())
                .isEqualTo("3");
    }
}
