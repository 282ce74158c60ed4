package org.candour.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are working days in England.
 *
 * @param bankHolidays the dated list, England and Wales
 * @param until        the last day the list speaks of
 */
public record WorkingDays(Set<LocalDate> bankHolidays, LocalDate until) {

    /** Copies the list. */
    public WorkingDays {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    /** Whether {@code day} is neither at a weekend nor a bank holiday. */
    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    /** The {@code count}-th working day after {@code day}; {@code day} itself for none. */
    public LocalDate after(LocalDate day, int count) {
        var reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** {@code day} itself when it is a working day, else the next one (Regulation 1182/71 article 3). */
    public LocalDate roll(LocalDate day) {
        return isWorking(day) ? day : after(day, 1);
    }
}
