package org.candour.command.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candour.command.EventSamples;
import org.junit.jupiter.api.Test;

class RehearsalStateTest {

    @Test
    void the_boundary_reads_what_the_state_looks_at() {
        assertThat(EventSamples.types(RehearsalState.boundary()))
                .isEqualTo(EventSamples.evolved(List.of(RehearsalState.none())));
    }
}
