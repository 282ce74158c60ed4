package org.candour.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the service's dates are: an instant is UTC, a date is Europe/London. */
public final class London {

    /** Europe/London. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The local date at {@code instant}: half past midnight in summer is already the next day. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
