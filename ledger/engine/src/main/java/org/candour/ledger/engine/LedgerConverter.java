package org.candour.ledger.engine;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Axon's converter for what the ledger hands out: an entry's bytes become the event of the type asked for, by the name
 * and version inside them. Anything else goes between records and JSON by the same strict mapper.
 */
public final class LedgerConverter implements Converter {

    private final EventCatalogue catalogue;
    private final JsonMapper mapper;
    private final EntryCodec codec;

    /** Converts the events of {@code catalogue}. */
    public LedgerConverter(EventCatalogue catalogue) {
        this.catalogue = catalogue;
        this.mapper = EventMapper.create();
        this.codec = new EntryCodec(catalogue, mapper);
    }

    /** What writes and reads entries. */
    public EntryCodec codec() {
        return codec;
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        var source = mapper.constructType(sourceType);
        var target = mapper.constructType(targetType);
        return target.getRawClass().isAssignableFrom(source.getRawClass()) || isJson(source) || isJson(target);
    }

    private static boolean isJson(JavaType type) {
        return type.hasRawClass(byte[].class)
                || type.hasRawClass(String.class)
                || type.isTypeOrSubTypeOf(JsonNode.class);
    }

    /**
     * @throws MalformedEntryException when an entry is not the event asked for
     * @throws ConversionException     when anything else does not convert
     */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        var target = mapper.constructType(targetType);
        if (input == null || target.getRawClass().isInstance(input)) return (T) input;
        try {
            return (T) converted(input, target);
        } catch (IOException | IllegalArgumentException refused) {
            throw new ConversionException("A value does not convert to " + target.toCanonical() + ".", refused);
        }
    }

    private Object converted(Object input, JavaType target) throws IOException {
        return switch (input) {
            case byte[] bytes -> read(bytes, target);
            case String text -> read(text.getBytes(StandardCharsets.UTF_8), target);
            case JsonNode tree -> read(CanonicalJson.of(tree), target);
            default -> write(input, target);
        };
    }

    private Object read(byte[] bytes, JavaType target) throws IOException {
        if (target.hasRawClass(byte[].class)) return bytes;
        if (target.hasRawClass(String.class)) return new String(bytes, StandardCharsets.UTF_8);
        if (catalogue.covers(target.getRawClass())) return codec.decode(bytes, target.getRawClass());
        return mapper.readValue(bytes, target);
    }

    private Object write(Object input, JavaType target) throws IOException {
        JsonNode tree = mapper.valueToTree(input);
        return target.isTypeOrSubTypeOf(JsonNode.class) ? tree : read(CanonicalJson.of(tree), target);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("events", catalogue.names());
    }
}
