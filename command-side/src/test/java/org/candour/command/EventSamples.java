package org.candour.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.candour.kernel.CandourEvent;
import org.candour.kernel.Circumstances;
import org.candour.kernel.EventTypes;
import org.candour.kernel.IdKind;
import org.candour.kernel.Sealed;

/** One of each event, about the same few people and things: to find out which of them a state looks at. */
public final class EventSamples {

    /** Enough to meet each constant of the enums that decide whether an event changes anything. */
    private static final int VARIANTS = 3;

    private EventSamples() {}

    /** The types that change one of these states; each state is tried with each event. */
    public static <S extends BoundaryState<S>> Set<String> evolved(List<S> states) {
        return EventTypes.all().stream()
                .filter(type -> states.stream()
                        .anyMatch(state -> variants(type)
                                .anyMatch(event -> !state.evolve(event).equals(state))))
                .map(EventTypes::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types that a boundary reads. */
    public static Set<String> types(EventCriteria boundary) {
        return boundary.flatten().stream()
                .flatMap(criterion -> criterion.types().stream())
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One of that type. */
    public static <E extends CandourEvent> E sample(Class<E> type) {
        return type.cast(value(type, 0));
    }

    /** One of that type in which the enum of {@code constant} has that value. */
    public static <E extends CandourEvent> E sample(Class<E> type, Enum<?> constant) {
        return type.cast(value(type, constant.ordinal()));
    }

    private static Stream<CandourEvent> variants(Class<? extends CandourEvent> type) {
        return IntStream.range(0, VARIANTS).mapToObj(variant -> (CandourEvent) value(type, variant));
    }

    private static Object value(Type type, int variant) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, variant);
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[variant % raw.getEnumConstants().length];
        }
        if (raw == Circumstances.class) return Family.decided(Family.byLead());
        if (raw == Sealed.class) return Family.caseWords();
        if (raw == Instant.class) return Family.TEN;
        if (raw == LocalDate.class) return LocalDate.of(2027, 1, 18);
        if (raw == String.class) return "1";
        if (raw == int.class || raw == Integer.class) return 1;
        if (raw == long.class || raw == Long.class) return 1L;
        if (raw == boolean.class) return true;
        return record(raw, variant);
    }

    private static Object collection(ParameterizedType generic, int variant) {
        if (generic.getRawType() == Map.class) return Map.of();
        return List.of(value(generic.getActualTypeArguments()[0], variant));
    }

    private static Object record(Class<?> type, int variant) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments(type, variant));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type.getSimpleName(), e);
        }
    }

    private static Object[] arguments(Class<?> type, int variant) {
        if (type.getSimpleName().endsWith("Id")) {
            var name = type.getSimpleName().substring(0, type.getSimpleName().length() - 2);
            return new Object[] {Family.id(IdKind.valueOf(name.toUpperCase(java.util.Locale.ROOT)), 1)};
        }
        return Arrays.stream(type.getRecordComponents())
                .map(component -> value(component.getGenericType(), variant))
                .toArray();
    }
}
