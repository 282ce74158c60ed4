package org.candour.ledger.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * What the log knows of an event beside its payload.
 *
 * @param eventId    the event's id
 * @param type       {@code context.EventName}
 * @param version    the version of its shape
 * @param position   where it stands in the log, from 0
 * @param recordedAt when the engine took it, UTC
 * @param tags       {@code key:value}, sorted
 */
public record Recorded(String eventId, String type, int version, long position, Instant recordedAt, List<String> tags) {

    /** Metadata key under which a sourced or streamed event carries its position; in memory only. */
    public static final String POSITION_KEY = "ledger.position";

    /** Metadata key under which it carries its tags, one a line; in memory only. */
    public static final String TAGS_KEY = "ledger.tags";

    /** Metadata key of the trace id, on what is appended and on what is read. */
    public static final String TRACE_ID_KEY = "traceId";

    private static final String LINE = "\n";

    /** Copies the tags. */
    public Recorded {
        tags = List.copyOf(tags);
    }

    /**
     * Reads it from an event that the engine handed out, however often it was converted since.
     *
     * @throws IllegalArgumentException for an event that did not come from the log
     */
    public static Recorded of(EventMessage event) {
        var metadata = event.metadata();
        var position = metadata.get(POSITION_KEY);
        var tags = metadata.get(TAGS_KEY);
        if (position == null || tags == null)
            throw new IllegalArgumentException(event.type() + " did not come from the log.");
        return new Recorded(
                event.identifier(),
                event.type().name(),
                Integer.parseInt(event.type().version()),
                Long.parseLong(position),
                event.timestamp(),
                tags.isEmpty() ? List.of() : List.of(tags.split(LINE)));
    }

    static Map<String, String> metadata(EntryFacts facts, long position) {
        var metadata = new TreeMap<String, String>();
        metadata.put(POSITION_KEY, Long.toString(position));
        metadata.put(TAGS_KEY, String.join(LINE, facts.tags()));
        facts.traceId().ifPresent(trace -> metadata.put(TRACE_ID_KEY, trace));
        return metadata;
    }
}
