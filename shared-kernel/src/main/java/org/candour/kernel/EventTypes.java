package org.candour.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.candour.kernel.access.AccessEvent;
import org.candour.kernel.casework.CaseworkEvent;
import org.candour.kernel.consent.ConsentEvent;
import org.candour.kernel.operations.OperationsEvent;
import org.candour.kernel.sharing.SharingEvent;

/** The catalogue of event types: every record of every context, by name and version. */
public final class EventTypes {

    private static final List<Class<? extends CandourEvent>> CONTEXTS = List.of(
            CaseworkEvent.class, ConsentEvent.class, SharingEvent.class, AccessEvent.class, OperationsEvent.class);

    private static final Map<String, Class<? extends CandourEvent>> BY_NAME = CONTEXTS.stream()
            .flatMap(EventTypes::records)
            .collect(Collectors.toUnmodifiableMap(
                    type -> key(nameOf(type), annotation(type).version()), Function.identity()));

    private EventTypes() {}

    /** Every event record, in no order. */
    public static List<Class<? extends CandourEvent>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * The record of that type and version.
     *
     * @param name {@code context.EventName}
     * @throws IllegalArgumentException when the catalogue has none
     */
    public static Class<? extends CandourEvent> of(String name, String version) {
        var type = BY_NAME.get(key(name, version));
        if (type == null) {
            throw new IllegalArgumentException("no event type " + key(name, version));
        }
        return type;
    }

    /** {@code context.EventName} of a record. */
    public static String nameOf(Class<? extends CandourEvent> type) {
        return annotation(type).namespace() + '.' + annotation(type).name();
    }

    private static Event annotation(Class<? extends CandourEvent> type) {
        var annotation = type.getAnnotation(Event.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is not annotated with @Event");
        }
        return annotation;
    }

    private static String key(String name, String version) {
        return name + '#' + version;
    }

    private static Stream<Class<? extends CandourEvent>> records(Class<? extends CandourEvent> context) {
        return Arrays.stream(context.getPermittedSubclasses()).map(type -> type.asSubclass(CandourEvent.class));
    }
}
