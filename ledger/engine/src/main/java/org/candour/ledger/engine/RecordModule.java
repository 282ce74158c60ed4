package org.candour.ledger.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON: components by name, nothing for what is absent, unknown fields and missing ones refused; a record of
 * one component {@code value} as that value, also as the key of a map.
 */
final class RecordModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    RecordModule() {
        super("candour-records");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new RecordSerializers(false));
        context.addKeySerializers(new RecordSerializers(true));
        context.addDeserializers(new RecordDeserializers());
        context.addKeyDeserializers((type, config, beanDesc) ->
                type.isRecordType() ? new KeyReading(RecordShape.of(type, config.getTypeFactory())) : null);
    }

    private static final class RecordSerializers extends Serializers.Base {

        private final boolean keys;

        RecordSerializers(boolean keys) {
            this.keys = keys;
        }

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            if (!type.isRecordType()) return null;
            var shape = RecordShape.of(type, config.getTypeFactory());
            return keys ? new KeyWriting(shape) : new Writing(shape);
        }
    }

    private static final class RecordDeserializers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isRecordType() ? new Reading(RecordShape.of(type, config.getTypeFactory())) : null;
        }
    }

    private static final class Writing extends JsonSerializer<Object> {

        private final RecordShape shape;

        Writing(RecordShape shape) {
            this.shape = shape;
        }

        @Override
        public void serialize(Object instance, JsonGenerator json, SerializerProvider provider) throws IOException {
            var value = shape.value();
            if (value.isPresent()) {
                writeValue(value.get(), instance, json, provider);
                return;
            }
            json.writeStartObject();
            for (var part : shape.parts()) {
                var content = content(part, instance, json);
                if (content != null) provider.defaultSerializeField(part.name(), content, json);
            }
            json.writeEndObject();
        }

        private void writeValue(RecordShape.Part part, Object instance, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            var content = content(part, instance, json);
            if (content == null) throw JsonMappingException.from(json, shape.name() + " has no value");
            provider.defaultSerializeValue(content, json);
        }

        private @Nullable Object content(RecordShape.Part part, Object instance, JsonGenerator json)
                throws JsonMappingException {
            var content = part.of(instance);
            if (content instanceof Optional<?> optional) return optional.orElse(null);
            if (content == null && !part.optional())
                throw JsonMappingException.from(json, shape.name() + " lacks its component " + part.name());
            return content;
        }
    }

    private static final class Reading extends JsonDeserializer<Object> implements ResolvableDeserializer {

        private final RecordShape shape;
        private final List<JsonDeserializer<Object>> readers = new ArrayList<>();

        Reading(RecordShape shape) {
            this.shape = shape;
        }

        // Once, when Jackson has put this one into its cache: finding a reader again for each value would cost the
        // most.
        @Override
        public void resolve(DeserializationContext context) throws JsonMappingException {
            for (var part : shape.parts()) readers.add(context.findContextualValueDeserializer(part.type(), null));
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var values = new @Nullable Object[shape.parts().size()];
            var value = shape.value();
            if (value.isPresent()) values[0] = readers.getFirst().deserialize(json, context);
            else readFields(json, context, values);
            return shape.create(values);
        }

        private void readFields(JsonParser json, DeserializationContext context, @Nullable Object[] values)
                throws IOException {
            if (json.currentToken() == JsonToken.START_OBJECT) json.nextToken();
            var given = new boolean[values.length];
            for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
                var index = shape.index(json.currentName());
                if (index < 0)
                    throw JsonMappingException.from(json, shape.name() + " has no component " + json.currentName());
                if (json.nextToken() == JsonToken.VALUE_NULL)
                    throw JsonMappingException.from(json, "null in " + shape.name() + ": what is absent is left out");
                values[index] = readers.get(index).deserialize(json, context);
                given[index] = true;
            }
            if (json.currentToken() != JsonToken.END_OBJECT)
                throw JsonMappingException.from(json, shape.name() + " is an object");
            fillAbsent(json, values, given);
        }

        private void fillAbsent(JsonParser json, @Nullable Object[] values, boolean[] given)
                throws JsonMappingException {
            for (var i = 0; i < values.length; i++) {
                if (given[i]) continue;
                var part = shape.parts().get(i);
                if (!part.optional())
                    throw JsonMappingException.from(json, shape.name() + " lacks its component " + part.name());
                values[i] = part.absent();
            }
        }
    }

    private static final class KeyWriting extends JsonSerializer<Object> {

        private final RecordShape shape;

        KeyWriting(RecordShape shape) {
            this.shape = shape;
        }

        @Override
        public void serialize(Object instance, JsonGenerator json, SerializerProvider provider) throws IOException {
            var value = shape.value();
            if (value.isEmpty()) throw JsonMappingException.from(json, shape.name() + " cannot be the key of a map");
            json.writeFieldName(String.valueOf(value.get().of(instance)));
        }
    }

    private static final class KeyReading extends KeyDeserializer {

        private final RecordShape shape;

        KeyReading(RecordShape shape) {
            this.shape = shape;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            var value = shape.value();
            if (value.isEmpty() || value.get().type().getRawClass() != String.class)
                throw JsonMappingException.from(context, shape.name() + " cannot be the key of a map");
            return shape.create(new Object[] {key});
        }
    }
}
