package org.candour.ledger.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> rests = new ArrayList<>();
    private final Pace pace = new Pace(nanos::get, rest -> {
        if (!rest.isZero()) rests.add(rest);
        nanos.addAndGet(rest.toNanos());
        return false;
    });

    @Test
    void nine_tenths_of_long_work_are_rest() {
        for (int step = 0; step < 1_000; step++) worked(Duration.ofMillis(1));

        assertThat(rests).hasSize(50).containsOnly(Duration.ofMillis(180));
    }

    @Test
    void short_work_does_not_rest() {
        for (int step = 0; step < 19; step++) worked(Duration.ofMillis(1));

        assertThat(rests).isEmpty();
    }

    @Test
    void a_step_that_waited_long_for_the_database_is_followed_by_a_short_rest() {
        worked(Duration.ofMinutes(1));

        assertThat(rests).containsExactly(Pace.REST_MAX);
    }

    @Test
    void ends_at_the_next_step_when_it_is_told_to() {
        var ending = new Pace(nanos::get, rest -> true);

        assertThatExceptionOfType(CancellationException.class).isThrownBy(ending::step);
    }

    private void worked(Duration time) {
        nanos.addAndGet(time.toNanos());
        pace.step();
    }
}
