package org.candour.app.http;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON is taken as it is meant or not at all: no unknown field, no field twice, no number for a text, no hole in a list,
 * nothing deeper, longer or larger than a request of this service can be.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    /** Deepest nesting of a request; our own forms stay below ten. */
    static final int NESTING_LEVELS_MAX = 32;

    /** Longest text in one field, in characters; longer words belong in an attached document. */
    static final int TEXT_CHARACTERS_MAX = 100_000;

    /** Longest name of a field, in characters. */
    static final int NAME_CHARACTERS_MAX = 256;

    /** Longest number, in digits; a position has at most nineteen. */
    static final int NUMBER_DIGITS_MAX = 32;

    /** Largest JSON body, in bytes. */
    static final int BODY_BYTES_MAX = 1024 * 1024;

    @Bean
    JsonFactoryBuilderCustomizer readWithinLimits() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING_LEVELS_MAX)
                        .maxStringLength(TEXT_CHARACTERS_MAX)
                        .maxNameLength(NAME_CHARACTERS_MAX)
                        .maxNumberLength(NUMBER_DIGITS_MAX)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    }

    @Bean
    JsonMapperBuilderCustomizer readAsMeant() {
        return mapper -> {
            mapper.annotationIntrospector(
                            AnnotationIntrospector.pair(mapper.annotationIntrospector(), new KernelRecords()))
                    .addModule(OneValue.module())
                    .addModule(Times.module())
                    .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
            mapper.withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        };
    }

    @Bean
    CodecCustomizer takeNothingLarger() {
        return codecs -> codecs.defaultCodecs().maxInMemorySize(BODY_BYTES_MAX);
    }
}
