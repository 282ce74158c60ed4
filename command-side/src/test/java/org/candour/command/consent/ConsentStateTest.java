package org.candour.command.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.command.Family.CASE;

import java.util.List;
import org.candour.command.EventSamples;
import org.candour.command.Family;
import org.candour.kernel.consent.ConsentEvent.ConsentFormCaptured;
import org.candour.kernel.consent.ConsentEvent.ConsentGiven;
import org.candour.kernel.consent.ConsentEvent.PrPresumed;
import org.junit.jupiter.api.Test;

class ConsentStateTest {

    @Test
    void the_boundary_reads_what_the_state_looks_at_and_what_the_context_appends() {
        var answered = Family.after(
                ConsentState.none(),
                List.of(
                        EventSamples.sample(PrPresumed.class),
                        EventSamples.sample(ConsentFormCaptured.class),
                        EventSamples.sample(ConsentGiven.class)));
        var read = EventSamples.evolved(List.of(ConsentState.none(), answered));
        read.addAll(List.of("consent.ConsentNotAccepted", "consent.WithdrawalConfirmed"));

        assertThat(EventSamples.types(ConsentState.boundary(CASE))).isEqualTo(read);
    }
}
