package org.candour.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.candour.lab.bench.BenchLedger;
import org.candour.lab.fault.FaultLedger;
import org.candour.lab.tamper.TamperLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What every lab says to whoever calls it wrongly, or asks what it does. */
class LabCommandLinesTest {

    /** A lab, an option of its own, and that option with a value it cannot have. */
    private record Lab(Callable<Integer> program, String own, String wrong) {}

    private static final List<Lab> LABS = List.of(
            new Lab(new BenchLedger(), "--only", "--only=B9"),
            new Lab(new FaultLedger(), "--races", "--races=x"),
            new Lab(new TamperLedger(), "--cases", "--cases=x"));

    private final StringWriter said = new StringWriter();

    static Stream<Arguments> wrong() {
        return LABS.stream()
                .flatMap(lab -> Stream.of("--size=huge", "--size", lab.wrong(), "--seed=x", "--no-such-option", "extra")
                        .map(option -> Arguments.of(lab.program(), option)));
    }

    static Stream<Arguments> labs() {
        return LABS.stream().map(lab -> Arguments.of(lab.program(), lab.own()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_option_is_said_first_and_ends_with_2(Callable<Integer> program, String option) {
        assertThat(run(program, option)).isEqualTo(2);
        assertThat(said.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @MethodSource("labs")
    void explains_itself(Callable<Integer> program, String own) {
        assertThat(run(program, "--help")).isZero();
        assertThat(said.toString()).contains("--size", "--seed", own);
    }

    private int run(Callable<Integer> program, String option) {
        return new CommandLine(program)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(option);
    }
}
