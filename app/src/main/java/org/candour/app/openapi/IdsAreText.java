package org.candour.app.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import org.candour.app.http.OneValue;
import org.jspecify.annotations.Nullable;

/** Describes records of one text as that text, which is what they are on the wire. */
final class IdsAreText implements ModelConverter {

    IdsAreText() {}

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (OneValue.is(
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass())) {
            return new StringSchema();
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
}
