package org.candour.app.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.candour.kernel.IdKind;

/** What can stand where a value of some type belongs, in the same words wherever one is refused; never what stood there. */
final class ValueForms {

    /** Of a place where nothing stands and something must; the messages of constraints say the same. */
    static final String MISSING = "is missing.";

    /** Of a place of which no more can be said. */
    static final String OTHER = "has not the expected form.";

    private static final String ID = "Id";

    private ValueForms() {}

    /** The second half of a sentence, for example {@code must be true or false.} */
    static String of(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of " + names(type) + '.';
        }
        if (OneValue.is(type)) {
            return ofId(type.getSimpleName());
        }
        if (type == LocalDate.class) {
            return "must be a day such as 2026-11-24.";
        }
        if (type == Instant.class) {
            return "must be an instant such as 2026-11-24T09:30:00Z.";
        }
        return ofJson(type);
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String ofId(String name) {
        return Arrays.stream(IdKind.values())
                .filter(kind -> name.toUpperCase(Locale.ROOT).equals(kind.name() + ID.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(kind -> "must be an id: " + kind.prefix() + "_ and 26 small letters and digits.")
                .orElse(OTHER);
    }

    private static String ofJson(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false.";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a whole number.";
        }
        if (type == String.class) {
            return "must be a text.";
        }
        return Collection.class.isAssignableFrom(type) ? "must be a list." : "must be an object.";
    }
}
