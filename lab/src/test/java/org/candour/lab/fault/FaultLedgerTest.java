package org.candour.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FaultLedgerTest {

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--size=huge", "--size", "--races=x", "--seed=x", "--no-such-option", "extra"})
    void a_wrong_option_is_said_first_and_ends_with_2(String option) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(said.toString()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void explains_itself() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString()).contains("--size", "--races", "--seed");
    }

    private int run(String option) {
        return new CommandLine(new FaultLedger())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(option);
    }
}
