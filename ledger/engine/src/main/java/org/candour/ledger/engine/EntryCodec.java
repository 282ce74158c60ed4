package org.candour.ledger.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Events as entries: one object of canonical JSON. The engine's own fields stand in it with the fields of the event's
 * {@code circumstances}, where it has some; every other component is in {@code payload}.
 */
public final class EntryCodec {

    private final EventCatalogue catalogue;
    private final JsonMapper mapper;

    /** Writes and reads the events of {@code catalogue}. */
    public EntryCodec(EventCatalogue catalogue) {
        this(catalogue, EventMapper.create());
    }

    EntryCodec(EventCatalogue catalogue, JsonMapper mapper) {
        this.catalogue = catalogue;
        this.mapper = mapper;
    }

    /**
     * What the engine adds to an event.
     *
     * @param eventId    the event's id
     * @param recordedAt the engine's clock; what is finer than a millisecond is dropped
     * @param traceId    the trace it belongs to, where there is one
     * @param tags       {@code key:value}, in any order
     */
    public record Stamp(String eventId, Instant recordedAt, Optional<String> traceId, Collection<String> tags) {}

    /**
     * The entry's bytes, once and for all: they are what is stored and hashed.
     *
     * @throws IllegalArgumentException when the event is not in the catalogue
     * @throws NotCanonicalException    when it lacks a component or holds what canonical JSON refuses
     * @throws EntryTooLargeException   when it takes more than {@link Entry#BYTES_MAX} bytes
     */
    public byte[] encode(Stamp stamp, Object event) {
        var name = catalogue.nameOf(event.getClass());
        ObjectNode payload = tree(event);
        var circumstances = payload.remove(EventCatalogue.CIRCUMSTANCES);
        ObjectNode entry = circumstances instanceof ObjectNode fields ? fields : mapper.createObjectNode();
        entry.put(EntryFacts.EVENT_ID, stamp.eventId())
                .put(EntryFacts.TYPE, name.type())
                .put(EntryFacts.VERSION, name.version())
                .put(EntryFacts.RECORDED_AT, Timestamps.format(stamp.recordedAt()))
                .set(EntryFacts.PAYLOAD, payload);
        stamp.traceId().ifPresent(trace -> entry.put(EntryFacts.TRACE_ID, trace));
        var tags = entry.putArray(EntryFacts.TAGS);
        new TreeSet<>(stamp.tags()).forEach(tags::add);
        return withinSize(name, CanonicalJson.of(entry));
    }

    /** What {@link EntryFacts#of} would read from the entry of {@code event}, without reading it. */
    EntryFacts facts(Stamp stamp, Object event) {
        var name = catalogue.nameOf(event.getClass());
        return new EntryFacts(
                stamp.eventId(),
                name.type(),
                name.version(),
                Timestamps.truncate(stamp.recordedAt()),
                stamp.traceId(),
                List.copyOf(new TreeSet<>(stamp.tags())));
    }

    private ObjectNode tree(Object event) {
        try {
            return mapper.valueToTree(event);
        } catch (IllegalArgumentException unwritable) {
            throw new NotCanonicalException("An event cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static byte[] withinSize(EventName name, byte[] bytes) {
        if (bytes.length > Entry.BYTES_MAX) throw new EntryTooLargeException(name, bytes.length);
        return bytes;
    }

    /**
     * The event in an entry, lifted to the newest version that the catalogue can reach.
     *
     * @param type what it must be: a record, or an interface of several
     * @throws MalformedEntryException when the bytes are no entry, or of a type, version or shape that is not known
     */
    public <T> T decode(byte[] bytes, Class<T> type) {
        var entry = object(bytes);
        var name = new EventName(
                entry.path(EntryFacts.TYPE).asText(),
                entry.path(EntryFacts.VERSION).asInt());
        var payload = entry.get(EntryFacts.PAYLOAD);
        for (var lift = catalogue.liftOf(name); lift.isPresent(); lift = catalogue.liftOf(name)) {
            payload = lift.get().apply(payload);
            name = new EventName(name.type(), name.version() + 1);
        }
        var shape = shapeOf(name);
        if (!type.isAssignableFrom(shape))
            throw new MalformedEntryException(name + " is no " + type.getSimpleName() + ".");
        return type.cast(read(name, event(entry, payload, name), shape));
    }

    /** The name of the event that an entry with those facts becomes: as it is stored, or lifted. */
    EventName nameOf(EntryFacts facts) {
        return catalogue.lifted(new EventName(facts.type(), facts.version()));
    }

    /** The event in an entry with those facts; empty when the catalogue knows no such event. */
    Optional<Record> event(EntryFacts facts, byte[] bytes) {
        return catalogue.recordOf(nameOf(facts)).map(known -> decode(bytes, known));
    }

    /** The entry as a tree: its fields as they are stored. */
    public ObjectNode object(byte[] bytes) {
        try {
            if (mapper.readTree(bytes) instanceof ObjectNode object) return object;
        } catch (IOException notJson) {
            throw new MalformedEntryException("An entry is canonical JSON.", notJson);
        }
        throw new MalformedEntryException("An entry is one object.");
    }

    private Class<? extends Record> shapeOf(EventName name) {
        return catalogue
                .recordOf(name)
                .orElseThrow(() -> new MalformedEntryException("No event " + name + " is known."));
    }

    // What is neither the engine's nor payload belongs to the circumstances; a record without them refuses it.
    private static ObjectNode event(ObjectNode entry, JsonNode payload, EventName name) {
        if (!(payload instanceof ObjectNode event)) throw new MalformedEntryException(name + " has no payload.");
        var circumstances = entry.without(EventCatalogue.OWN_FIELDS);
        if (!circumstances.isEmpty()) event.set(EventCatalogue.CIRCUMSTANCES, circumstances);
        return event;
    }

    private Object read(EventName name, ObjectNode event, Class<? extends Record> shape) {
        try {
            return mapper.treeToValue(event, shape);
        } catch (JsonProcessingException | IllegalArgumentException otherShape) {
            throw new MalformedEntryException("An entry is not of the shape of " + name + ".", otherShape);
        }
    }
}
