package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppendPositionsTest {

    private final AppendPositions positions = new AppendPositions();

    @Test
    void whoever_waits_is_told_once() {
        positions.await("sending");
        positions.reached("sending", 7);

        assertThat(positions.take("sending")).hasValue(7);
        assertThat(positions.take("sending")).isEmpty();
    }

    @Test
    void what_ends_after_its_sender_gave_up_is_not_kept() {
        positions.await("sending");
        assertThat(positions.take("sending")).isEmpty();

        positions.reached("sending", 7);

        assertThat(positions.take("sending")).isEmpty();
    }
}
