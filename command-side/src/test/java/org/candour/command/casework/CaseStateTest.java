package org.candour.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;

import java.util.List;
import org.candour.command.EventSamples;
import org.junit.jupiter.api.Test;

class CaseStateTest {

    @Test
    void the_boundary_reads_what_the_state_looks_at_and_what_the_context_appends() {
        var read = EventSamples.evolved(List.of(CaseState.none(), Caseworking.family()));
        read.add("casework.CopyDue");

        assertThat(EventSamples.types(CaseState.boundary(CASE))).isEqualTo(read);
    }
}
