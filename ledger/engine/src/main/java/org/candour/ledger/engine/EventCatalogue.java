package org.candour.ledger.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Which record stands for which event type and version: built from the records themselves, which carry Axon's
 * {@code @Event(namespace, name, version)}. What is not in it is neither written nor read.
 */
public final class EventCatalogue {

    /** The component of an event whose fields stand beside the engine's own in an entry, instead of in its payload. */
    public static final String CIRCUMSTANCES = "circumstances";

    /** Field names that the engine writes itself; circumstances may have none of them. */
    static final Set<String> OWN_FIELDS = Set.of(
            EntryFacts.EVENT_ID,
            EntryFacts.TYPE,
            EntryFacts.VERSION,
            EntryFacts.RECORDED_AT,
            EntryFacts.TRACE_ID,
            EntryFacts.TAGS,
            EntryFacts.PAYLOAD);

    private final Map<EventName, Class<? extends Record>> records;
    private final Map<Class<?>, EventName> names;
    private final Map<EventName, UnaryOperator<JsonNode>> lifts;

    private EventCatalogue(
            Map<EventName, Class<? extends Record>> records, Map<EventName, UnaryOperator<JsonNode>> lifts) {
        this.records = Map.copyOf(records);
        this.lifts = Map.copyOf(lifts);
        this.names = records.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /**
     * The catalogue of {@code types}: records, or sealed interfaces for all records below them.
     *
     * @throws IllegalArgumentException for a record without {@code @Event}, a version that is no positive number, a
     *     name and version given twice, or circumstances with a field of the engine's
     */
    public static EventCatalogue of(Class<?>... types) {
        return of(List.of(types));
    }

    /** The same for a collection. */
    public static EventCatalogue of(Collection<? extends Class<?>> types) {
        var records = new HashMap<EventName, Class<? extends Record>>();
        types.stream().flatMap(EventCatalogue::recordsOf).distinct().forEach(type -> {
            checkCircumstances(type);
            var other = records.put(nameFrom(type), type);
            if (other != null) throw refused(type, "has the name and version of " + other.getName());
        });
        return new EventCatalogue(records, Map.of());
    }

    /**
     * The same catalogue, which also reads payloads of {@code type} as they were written at {@code fromVersion}.
     *
     * @param payload pure; turns a payload of that version into one of the next
     */
    public EventCatalogue lift(String type, int fromVersion, UnaryOperator<JsonNode> payload) {
        var more = new HashMap<>(lifts);
        if (more.put(new EventName(type, fromVersion), payload) != null)
            throw new IllegalArgumentException(type + " is lifted from version " + fromVersion + " twice.");
        return new EventCatalogue(records, more);
    }

    /** The record of that name, where there is one. */
    public Optional<Class<? extends Record>> recordOf(EventName name) {
        return Optional.ofNullable(records.get(name));
    }

    /** What lifts that version to the next, where there is something. */
    Optional<UnaryOperator<JsonNode>> liftOf(EventName name) {
        return Optional.ofNullable(lifts.get(name));
    }

    /** The name that an entry of {@code name} has once it is lifted as far as it can be. */
    EventName lifted(EventName name) {
        var newest = name;
        while (lifts.containsKey(newest)) newest = new EventName(newest.type(), newest.version() + 1);
        return newest;
    }

    /**
     * The name of a record.
     *
     * @throws IllegalArgumentException when it is not in the catalogue
     */
    public EventName nameOf(Class<?> type) {
        var name = names.get(type);
        if (name == null) throw refused(type, "is not in the catalogue of events");
        return name;
    }

    /** Whether some event of the catalogue is a {@code type}. */
    boolean covers(Class<?> type) {
        return type != Object.class && names.keySet().stream().anyMatch(type::isAssignableFrom);
    }

    /** Every name, in no order. */
    public Set<EventName> names() {
        return records.keySet();
    }

    private static Stream<Class<? extends Record>> recordsOf(Class<?> type) {
        if (type.isRecord()) return Stream.of(type.asSubclass(Record.class));
        if (!type.isSealed()) throw refused(type, "is neither a record nor sealed");
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogue::recordsOf);
    }

    private static EventName nameFrom(Class<?> type) {
        var event = type.getAnnotation(Event.class);
        if (event == null || event.namespace().isEmpty() || event.name().isEmpty())
            throw refused(type, "has no @Event with namespace and name");
        if (!event.version().matches("[1-9][0-9]{0,8}"))
            throw refused(type, "has a version that is no positive number");
        return new EventName(event.namespace() + "." + event.name(), Integer.parseInt(event.version()));
    }

    private static void checkCircumstances(Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (!component.getName().equals(CIRCUMSTANCES)) continue;
            if (!component.getType().isRecord()) throw refused(type, "has circumstances that are no record");
            Arrays.stream(component.getType().getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(OWN_FIELDS::contains)
                    .forEach(name -> {
                        throw refused(type, "has circumstances with the engine's own field " + name);
                    });
        }
    }

    private static IllegalArgumentException refused(Class<?> type, String why) {
        return new IllegalArgumentException(type.getName() + " " + why + ".");
    }
}
