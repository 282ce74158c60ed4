package org.candour.app.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of each record which fields it cannot be without, besides those that a constraint names: numbers and yes or no,
 * which have no absent value, and whatever is not {@link Nullable} in records of the kernel and in answers. Two records of
 * one name would be described as one, so that is refused.
 */
final class NeededFields implements ModelConverter {

    private static final String OURS = "org.candour.";
    private static final String KERNEL = "org.candour.kernel";
    private static final String BODY = "Body";
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    NeededFields() {}

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> resolved = others.next().resolve(type, context, others);
        var record = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (resolved != null && record.isRecord() && record.getName().startsWith(OURS)) {
            refuseTwoOfOneName(resolved, record);
            complete(defined(resolved, context), record);
        }
        return resolved;
    }

    private void refuseTwoOfOneName(Schema<?> resolved, Class<?> record) {
        var name = resolved.get$ref();
        var other = name == null ? null : described.putIfAbsent(name, record);
        if (other != null && other != record) {
            throw new IllegalStateException(other.getName() + " and " + record.getName() + " are both named " + name);
        }
    }

    private static @Nullable Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private static void complete(@Nullable Schema<?> schema, Class<?> record) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var needed = new TreeSet<String>(schema.getRequired() == null ? List.of() : schema.getRequired());
        Arrays.stream(record.getRecordComponents())
                .filter(NeededFields::isNeeded)
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .forEach(needed::add);
        if (!needed.isEmpty()) {
            schema.setRequired(List.copyOf(needed));
        }
    }

    private static boolean isNeeded(RecordComponent component) {
        var record = component.getDeclaringRecord();
        boolean sent = record.getSimpleName().endsWith(BODY)
                && !record.getPackageName().startsWith(KERNEL);
        return component.getType().isPrimitive()
                || (!sent && !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
