package org.candour.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.candour.kernel.policy.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays ENGLAND = ReferenceData.shipped().workingDays();

    @ParameterizedTest
    @CsvSource({"2027-01-18,2027-01-25", "2027-01-20,2027-01-27", "2027-03-25,2027-04-05", "2027-12-24,2028-01-05"})
    void a_scan_is_due_five_working_days_after_signing(LocalDate signedOn, LocalDate dueBy) {
        assertThat(ENGLAND.after(signedOn, 5)).isEqualTo(dueBy);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-18,2027-02-01", "2027-01-29,2027-02-12", "2027-02-02,2027-02-16"})
    void a_copy_is_due_ten_working_days_after_recording(LocalDate recordedOn, LocalDate dueOn) {
        assertThat(ENGLAND.after(recordedOn, 10)).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-30,2027-06-01",
        "2027-08-01,2027-08-02",
        "2027-12-25,2027-12-29",
        "2028-01-02,2028-01-04",
        "2028-04-30,2028-05-02",
        "2027-05-06,2027-05-06"
    })
    void a_last_day_that_is_no_working_day_rolls_to_the_next_one(LocalDate lastDay, LocalDate rolled) {
        assertThat(ENGLAND.roll(lastDay)).isEqualTo(rolled);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-30,1,2027-05-30",
        "2028-01-31,1,2028-02-29",
        "2028-03-31,1,2028-04-30",
        "2027-01-31,1,2027-02-28"
    })
    void a_month_on_is_the_same_date_or_the_last_one_there_is(LocalDate from, int months, LocalDate reached) {
        assertThat(from.plusMonths(months)).isEqualTo(reached);
    }

    @Test
    void no_working_day_after_is_the_day_itself() {
        assertThat(ENGLAND.after(LocalDate.parse("2027-01-17"), 0)).isEqualTo("2027-01-17");
    }

    @Test
    void half_past_midnight_in_summer_is_already_the_next_day() {
        assertThat(London.dateOf(Instant.parse("2027-06-30T23:30:00Z"))).isEqualTo("2027-07-01");
        assertThat(London.dateOf(Instant.parse("2027-01-31T23:30:00Z"))).isEqualTo("2027-01-31");
    }
}
