package org.candour.query.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * View documents as canonical JSON (RFC 8785) and back: components by name, a record of one component {@code value} as
 * that value, enums by name, nothing for null, unknown fields refused, instants with three
 * decimals, sets sorted by their text. One form, so that
 * equal documents are equal bytes.
 */
public final class ViewJson {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(AnnotationIntrospector.pair(
                    new BareValues(),
                    JsonMapper.shared().deserializationConfig().getAnnotationIntrospector()))
            .addModule(new SimpleModule("candour-views")
                    .addSerializer(Instant.class, new MillisSerializer())
                    .addSerializer(Set.class, new SortedSerializer()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ViewJson() {}

    /** The canonical JSON text of a document. */
    public static String write(Object document) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(document)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("a document has no canonical form", e);
        }
    }

    /** The document of {@code type} that {@code json} says. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** JSON text as a tree, for values that are passed on as they are. */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /** RFC 3339 in UTC with exactly three decimals. */
    public static String text(Instant instant) {
        return MILLIS.format(instant);
    }

    private static final class MillisSerializer extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(text(value));
        }
    }

    // A set has no order of its own, and what Set.of gives differs from one JVM to the next.
    @SuppressWarnings("rawtypes")
    private static final class SortedSerializer extends ValueSerializer<Set> {
        @Override
        public void serialize(Set value, JsonGenerator out, SerializationContext context) {
            List<Object> sorted = new ArrayList<>((Set<?>) value);
            sorted.sort(Comparator.comparing(String::valueOf));
            out.writeStartArray();
            sorted.forEach(element -> context.writeValue(out, element));
            out.writeEndArray();
        }
    }

    private static final class BareValues extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method && method.getName().equals("value")) {
                return isBareValue(method.getDeclaringClass()) ? Boolean.TRUE : null;
            }
            return null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor && constructor.getParameterCount() == 1) {
                return isBareValue(constructor.getDeclaringClass()) ? JsonCreator.Mode.DELEGATING : null;
            }
            return null;
        }

        private static boolean isBareValue(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getName().equals("value");
        }
    }
}
