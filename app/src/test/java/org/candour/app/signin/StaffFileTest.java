package org.candour.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.app.StartRefusedException;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class StaffFileTest {

    private static final String WORKER = "wrk_2vtq22bd75189rbvv5sb0xj4kp";

    @Test
    void reads_json_as_well_as_yaml() {
        var directory = read("""
                {"staff":[{"worker":"%s","issuer":"i","subject":"s","name":"n","team":"t","roles":["AUDITOR"]}]}""".formatted(WORKER));

        assertThat(directory.find(new WorkerId(WORKER)).orElseThrow().roles()).isEqualTo(Set.of(Role.AUDITOR));
    }

    @Test
    void the_demo_has_everybody_that_its_story_needs() {
        var demo = StaffFile.read(new ClassPathResource("demo-staff.yaml"));

        assertThat(demo.everybody())
                .flatExtracting(StaffMember::roles)
                .containsExactly(
                        Role.FAMILY_WORKER,
                        Role.FAMILY_WORKER,
                        Role.MANAGER,
                        Role.RECORDS_OFFICER,
                        Role.AUDITOR,
                        Role.OPERATOR);
    }

    static Stream<Arguments> wrong() {
        String entry = "{worker: %s, issuer: i, subject: s, name: Zephyrine, team: t, roles: [%s]}";
        return Stream.of(
                Arguments.of("nothing", "", "names nobody"),
                Arguments.of("no list", "people: []", "names nobody"),
                Arguments.of("no YAML", "staff: [Zephyrine", "cannot be read"),
                Arguments.of("an unknown role", "staff: [" + entry.formatted(WORKER, "MAYOR") + "]", "cannot be read"),
                Arguments.of("no worker id", "staff: [" + entry.formatted("wrk_1", "AUDITOR") + "]", "Entry 1"),
                Arguments.of("a missing name", "staff: [{worker: " + WORKER + "}]", "Entry 1"),
                Arguments.of(
                        "one sign-in twice",
                        "staff: [" + entry.formatted(WORKER, "AUDITOR") + ", " + entry.formatted(WORKER, "AUDITOR")
                                + "]",
                        "another has"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refuses_and_repeats_no_name(String name, String file, String because) {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(because)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("Zephyrine"));
    }

    private static StaffDirectory read(String file) {
        return StaffFile.read(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
    }
}
