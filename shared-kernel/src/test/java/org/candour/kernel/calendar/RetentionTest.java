package org.candour.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void the_last_day_is_five_years_on_and_the_end_of_february_stays_in_february() {
        assertThat(Retention.lastDay(LocalDate.parse("2028-02-29"), 5)).isEqualTo("2033-02-28");
        assertThat(Retention.lastDay(LocalDate.parse("2027-05-30"), 5)).isEqualTo("2032-05-30");
    }

    @Test
    void a_last_day_at_a_weekend_is_not_rolled_forward() {
        assertThat(Retention.lastDay(LocalDate.parse("2028-05-01"), 5)).isEqualTo("2033-05-01");
    }

    @Test
    void the_record_goes_at_the_start_of_the_next_day_in_london() {
        assertThat(Retention.disposeAt(LocalDate.parse("2033-02-28"))).isEqualTo(Instant.parse("2033-03-01T00:00:00Z"));
        assertThat(Retention.disposeAt(LocalDate.parse("2032-06-30"))).isEqualTo(Instant.parse("2032-06-30T23:00:00Z"));
    }
}
