package org.candour.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** How long a record is kept: a ceiling, so it never moves later and is never rolled over a weekend (R38, R39). */
public final class Retention {

    private Retention() {}

    /** The last day of a record whose case closed on {@code closedOn}; 29 February becomes 28 February. */
    public static LocalDate lastDay(LocalDate closedOn, int years) {
        return closedOn.plusYears(years);
    }

    /** When the record is destroyed: at the start of the day after {@code lastDay}, Europe/London. */
    public static Instant disposeAt(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(London.ZONE).toInstant();
    }
}
