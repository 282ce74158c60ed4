package org.candour.ledger.engine;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The components of a record by name, how to read them and how to make one again; no annotation of any JSON library. */
final class RecordShape {

    /** A record whose only component has this name is written as that component. */
    private static final String VALUE = "value";

    private final Class<?> type;
    private final List<Part> parts;
    private final Map<String, Integer> indexes;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type, List<Part> parts, MethodHandle constructor) {
        this.type = type;
        this.parts = parts;
        this.constructor = constructor;
        this.indexes = new HashMap<>();
        for (var i = 0; i < parts.size(); i++) indexes.put(parts.get(i).name(), i);
    }

    /**
     * One component.
     *
     * @param optional whether it may be absent: it is {@code @Nullable} or an {@code Optional}
     */
    record Part(String name, JavaType type, MethodHandle reader, boolean optional) {

        /** Its value in {@code instance}; null for what is absent. */
        @Nullable
        Object of(Object instance) {
            try {
                return reader.invokeExact(instance);
            } catch (Throwable broken) {
                throw new IllegalStateException("Component " + name + " cannot be read.", broken);
            }
        }

        /** What stands for an absent value. */
        @Nullable
        Object absent() {
            return Optional.class == type.getRawClass() ? Optional.empty() : null;
        }
    }

    static RecordShape of(JavaType type, TypeFactory types) {
        var raw = type.getRawClass();
        var components = raw.getRecordComponents();
        try {
            var lookup = MethodHandles.lookup();
            var parts = Arrays.stream(components)
                    .map(each -> part(each, types, lookup))
                    .toList();
            Constructor<?> canonical = raw.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            var spread = lookup.unreflectConstructor(open(canonical))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordShape(raw, parts, spread);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(raw.getName() + " cannot be read as a record.", impossible);
        }
    }

    private static Part part(RecordComponent component, TypeFactory types, MethodHandles.Lookup lookup) {
        try {
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            var javaType = types.constructType(component.getGenericType());
            var reader = lookup.unreflect(open(component.getAccessor()))
                    .asType(MethodType.methodType(Object.class, Object.class));
            return new Part(component.getName(), javaType, reader, nullable || component.getType() == Optional.class);
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException("Component " + component.getName() + " cannot be read.", hidden);
        }
    }

    // A nested record of a package-private class is as much part of an event as a public one.
    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    List<Part> parts() {
        return parts;
    }

    /** The place of the component of that name, -1 when there is none. */
    int index(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** The one component as which the whole record is written; empty for a record written as an object. */
    Optional<Part> value() {
        return parts.size() == 1 && parts.getFirst().name().equals(VALUE)
                ? Optional.of(parts.getFirst())
                : Optional.empty();
    }

    /** The record with these components; what its constructor refuses is refused with the constructor's own exception. */
    Object create(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable checked) {
            throw new IllegalArgumentException(type.getSimpleName() + " refused its components.", checked);
        }
    }

    String name() {
        return type.getSimpleName();
    }
}
