package org.candour.ledger.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the engine itself wrote into an entry, read without decoding the rest.
 *
 * @param eventId    the event's id
 * @param type       its type, {@code context.EventName}
 * @param version    the version of its shape, from 1
 * @param recordedAt when the engine took it, UTC to the millisecond
 * @param traceId    the trace it belongs to, where there was one
 * @param tags       {@code key:value}, sorted, distinct
 */
public record EntryFacts(
        String eventId, String type, int version, Instant recordedAt, Optional<String> traceId, List<String> tags) {

    static final String EVENT_ID = "eventId";
    static final String TYPE = "type";
    static final String VERSION = "version";
    static final String RECORDED_AT = "recordedAt";
    static final String TRACE_ID = "traceId";
    static final String TAGS = "tags";
    static final String PAYLOAD = "payload";

    private static final JsonFactory JSON = new JsonFactory();

    /** Copies the tags. */
    public EntryFacts {
        tags = List.copyOf(tags);
    }

    /**
     * Reads them from an entry's bytes.
     *
     * @throws MalformedEntryException when the bytes are not an entry
     */
    public static EntryFacts of(byte[] entry) {
        try (var parser = JSON.createParser(entry)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                throw new MalformedEntryException("An entry is one object.");
            return new Reading().read(parser);
        } catch (IOException notJson) {
            throw new MalformedEntryException("An entry is canonical JSON.", notJson);
        }
    }

    private static final class Reading {

        private @Nullable String eventId;
        private @Nullable String type;
        private @Nullable String traceId;
        private @Nullable String recordedAt;
        private int version;
        private final List<String> tags = new ArrayList<>();

        EntryFacts read(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case EVENT_ID -> eventId = parser.getText();
                    case TYPE -> type = parser.getText();
                    case VERSION -> version = parser.getIntValue();
                    case RECORDED_AT -> recordedAt = parser.getText();
                    case TRACE_ID -> traceId = parser.getText();
                    case TAGS -> readTags(parser);
                    default -> parser.skipChildren();
                }
            }
            return facts();
        }

        private void readTags(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.VALUE_STRING) tags.add(parser.getText());
        }

        private EntryFacts facts() {
            if (eventId == null || type == null || recordedAt == null || version < 1)
                throw new MalformedEntryException("An entry lacks its id, type, version or time.");
            try {
                return new EntryFacts(
                        eventId, type, version, Timestamps.parse(recordedAt), Optional.ofNullable(traceId), tags);
            } catch (IllegalArgumentException otherForm) {
                throw new MalformedEntryException("An entry's time has another form.", otherForm);
            }
        }
    }
}
