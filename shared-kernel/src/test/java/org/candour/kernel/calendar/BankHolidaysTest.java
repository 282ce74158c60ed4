package org.candour.kernel.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;
import org.candour.kernel.policy.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped list against the rules of the Banking and Financial Dealings Act 1971 and the standing proclamations. */
class BankHolidaysTest {

    private static final WorkingDays ENGLAND = ReferenceData.shipped().workingDays();

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034})
    void each_year_has_the_days_that_the_law_gives_it(int year) {
        assertThat(ENGLAND.bankHolidays())
                .filteredOn(day -> day.getYear() == year)
                .containsExactlyInAnyOrderElementsOf(byLaw(year));
    }

    @Test
    void nothing_is_listed_beyond_the_last_day_that_the_list_speaks_of() {
        assertThat(ENGLAND.bankHolidays()).allMatch(day -> !day.isAfter(ENGLAND.until()));
        assertThat(ENGLAND.until()).isEqualTo("2034-12-31");
    }

    private static Set<LocalDate> byLaw(int year) {
        var easter = easter(year);
        var days = new TreeSet<>(Set.of(
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY))));
        for (var fixed : new LocalDate[] {
            LocalDate.of(year, Month.JANUARY, 1),
            LocalDate.of(year, Month.DECEMBER, 25),
            LocalDate.of(year, Month.DECEMBER, 26)
        }) {
            if (!weekend(fixed)) {
                days.add(fixed);
            }
        }
        for (var fixed : new LocalDate[] {
            LocalDate.of(year, Month.JANUARY, 1),
            LocalDate.of(year, Month.DECEMBER, 25),
            LocalDate.of(year, Month.DECEMBER, 26)
        }) {
            if (weekend(fixed)) {
                days.add(substitute(fixed, days));
            }
        }
        return days;
    }

    private static LocalDate substitute(LocalDate holiday, Set<LocalDate> taken) {
        var day = holiday;
        while (weekend(day) || taken.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int m = (a + 11 * d + 22 * e) / 451;
        int monthAndDay = d + e - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
