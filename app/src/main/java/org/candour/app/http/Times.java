package org.candour.app.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Days and instants as text in one form, as RFC 3339 has them: {@code 2027-01-18} and {@code 2027-01-18T11:00:00Z}. The
 * library also takes numbers, lists, empty texts and years of nine digits.
 */
final class Times {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private Times() {}

    static SimpleModule module() {
        return new SimpleModule("times")
                .addDeserializer(LocalDate.class, new OfForm<>(LocalDate.class, DAY, LocalDate::parse))
                .addDeserializer(
                        Instant.class,
                        new OfForm<>(
                                Instant.class,
                                INSTANT,
                                text -> OffsetDateTime.parse(text).toInstant()));
    }

    private static final class OfForm<T> extends StdDeserializer<T> {

        private final Pattern form;
        private final Function<String, T> parsed;

        OfForm(Class<T> type, Pattern form, Function<String, T> parsed) {
            super(type);
            this.form = form;
            this.parsed = parsed;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)
                    || !form.matcher(parser.getString()).matches()) {
                throw context.instantiationException(handledType(), "not of its form");
            }
            try {
                return parsed.apply(parser.getString());
            } catch (DateTimeException e) {
                throw context.instantiationException(handledType(), "in no calendar");
            }
        }
    }
}
