package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.candour.ledger.engine.OutcomeUnknownException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void what_a_future_failed_with_keeps_its_causes() {
        var unknown = new OutcomeUnknownException("inserting", new IllegalArgumentException("of the driver"));

        assertThat(Failures.unwrapped(new ExecutionException(unknown))).isSameAs(unknown);
    }

    @Test
    void what_cannot_be_thrown_as_it_is_is_still_found() {
        var failure =
                Failures.unwrapped(new ExecutionException(new Exception(new OutcomeUnknownException("inserting"))));

        assertThat(Failures.find(failure, OutcomeUnknownException.class)).isNotNull();
    }
}
