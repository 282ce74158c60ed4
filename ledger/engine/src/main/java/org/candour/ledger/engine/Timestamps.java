package org.candour.ledger.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as every file of the log writes them: RFC 3339, UTC, exactly three decimals ({@code 2027-01-18T11:00:00.000Z}). */
public final class Timestamps {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** The one form of {@code instant}; what is finer than a millisecond is dropped. */
    public static String format(Instant instant) {
        return FORM.format(instant);
    }

    /**
     * Reads that form and no other.
     *
     * @throws IllegalArgumentException for anything else, such as another offset or fewer decimals
     */
    public static Instant parse(String text) {
        try {
            var instant = Instant.from(FORM.parse(text));
            if (format(instant).equals(text)) return instant;
        } catch (DateTimeParseException otherForm) {
            throw new IllegalArgumentException("Not RFC 3339 in UTC with three decimals: " + text, otherForm);
        }
        throw new IllegalArgumentException("Not RFC 3339 in UTC with three decimals: " + text);
    }

    /** {@code instant} without what is finer than the log keeps. */
    static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
