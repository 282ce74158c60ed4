package org.candour.app.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Ids and other records of one text called {@code value} are that text in JSON; the kernel carries no JSON annotation. */
public final class OneValue {

    private OneValue() {}

    /** Whether {@code type} is such a record. */
    public static boolean is(Class<?> type) {
        var components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }

    static SimpleModule module() {
        return new SimpleModule("one value").setDeserializers(new Reading()).setSerializers(new Writing());
    }

    private static final class Reading extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return is(type) || super.hasDeserializerFor(config, type);
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return is(type.getRawClass())
                    ? new FromText(type.getRawClass())
                    : super.findBeanDeserializer(type, config, bean);
        }
    }

    private static final class Writing extends SimpleSerializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                JsonFormat.@Nullable Value format) {
            return is(type.getRawClass())
                    ? ToStringSerializer.instance
                    : super.findSerializer(config, type, bean, format);
        }
    }

    private static final class FromText extends StdDeserializer<Object> {

        private final Constructor<?> constructor;

        FromText(Class<?> type) {
            super(type);
            try {
                constructor = type.getDeclaredConstructor(String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " has no constructor of its one value", e);
            }
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw context.instantiationException(handledType(), "no text");
            }
            try {
                return constructor.newInstance(parser.getString());
            } catch (InvocationTargetException e) {
                throw context.instantiationException(handledType(), "not of its form");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
