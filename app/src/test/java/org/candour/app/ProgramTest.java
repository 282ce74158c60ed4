package org.candour.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The program as a process of its own, as {@code make run} starts it. */
class ProgramTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern READY = Pattern.compile("Candour is ready at (http://localhost:\\d+) .*");

    @Test
    void starts_answers_turns_a_second_copy_away_and_stops_without_leaving_a_process() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "program");
        Process program = start(data, Map.of());
        try {
            String address = awaitReady(program);
            assertThat(get(address + "/health/ready")).isEqualTo("{\"status\":\"up\"}");

            Process second = start(data, Map.of());
            assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(CandourApplication.EXIT_REFUSED);
            assertThat(linesOf(second)).singleElement().asString().contains("is in use by another running copy");

            var children = program.descendants().toList();
            assertThat(children).as("the database runs beside the program").isNotEmpty();
            program.toHandle().destroy(); // program.destroy() would close its output too
            assertThat(program.inputReader().lines()).last().isEqualTo("Candour has stopped.");
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            await().untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void refuses_production_without_an_issuer_in_one_line() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "program");

        Process program = start(data, Map.of("SPRING_PROFILES_ACTIVE", "production"));

        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(CandourApplication.EXIT_REFUSED);
        assertThat(linesOf(program)).singleElement().asString().contains("CANDOUR_SIGN_IN_ISSUER");
    }

    @Test
    void shows_a_port_that_is_none_in_one_line() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "program");

        Process program = start(data, Map.of("PORT", "abc"));

        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(CandourApplication.EXIT_REFUSED);
        assertThat(linesOf(program)).singleElement().asString().contains("PORT is a number", "not \"abc\"");
    }

    private static Process start(Path data, Map<String, String> environment) throws IOException {
        var program = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CandourApplication.class.getName());
        program.environment().keySet().removeIf(name -> name.startsWith("CANDOUR_") && !name.equals("CANDOUR_MONGOD"));
        program.environment().putAll(Map.of("PORT", "0", "CANDOUR_DATA", data.toString()));
        program.environment().putAll(environment);
        return program.redirectErrorStream(true).start();
    }

    private static String awaitReady(Process program) throws IOException {
        BufferedReader out = program.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            var ready = READY.matcher(line);
            if (ready.matches()) {
                return ready.group(1);
            }
        }
        throw new AssertionError("the program ended before it was ready");
    }

    private static String[] linesOf(Process ended) throws IOException {
        return Arrays.stream(new String(ended.getInputStream().readAllBytes()).split("\n"))
                .filter(line -> !line.isBlank())
                .toArray(String[]::new);
    }

    private static String get(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
