package org.candour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private SavedLog log;
    private LogServer server;

    @BeforeEach
    void serve() throws IOException {
        log = SavedLog.of(folder, 700);
        server = new LogServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saves_what_is_served_name_by_name_and_byte_by_byte() throws IOException {
        var saved = elsewhere.resolve("saved");

        var answer = Terminal.trusting("export", server.url(), saved, "--token", LogServer.TOKEN);

        assertThat(answer.exitCode()).isZero();
        assertThat(files(saved)).isEqualTo(files(folder));
        for (var name : files(saved)) assertThat(saved.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
        assertThat(Terminal.trusting("bundle", saved).exitCode()).isZero();
    }

    @Test
    void saves_hashes_alone_for_anybody() {
        var saved = elsewhere.resolve("saved");

        assertThat(Terminal.trusting("export", server.url(), saved).exitCode()).isZero();
        assertThat(saved.resolve("tile/entries")).doesNotExist();
        assertThat(Terminal.trusting("bundle", saved, "--hashes-only").exitCode())
                .isZero();
        assertThat(Terminal.trusting("bundle", saved).exitCode()).isEqualTo(1);
    }

    @Test
    void a_log_that_does_not_list_its_keys_is_saved_all_the_same() {
        log.delete("keys");

        assertThat(Terminal.trusting("export", server.url(), elsewhere).exitCode())
                .isZero();
        assertThat(elsewhere.resolve("keys")).isEmptyFile();
    }

    @Test
    void what_is_wrong_with_a_log_is_saved_as_evidence() {
        log.flip("tile/entries/001", log.offset(333));

        var answer = Terminal.trusting("export", server.url(), elsewhere, "--token", LogServer.TOKEN);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(Terminal.trusting("bundle", elsewhere).out()).contains("first bad position  333");
    }

    @Test
    void leaves_no_checkpoint_when_the_log_could_not_be_read_to_its_end() {
        server.misbehave("tile/0/002.p", exchange -> LogServer.send(exchange, 500, new byte[0]));

        assertThat(Terminal.trusting("export", server.url(), elsewhere).exitCode())
                .isEqualTo(3);
        assertThat(elsewhere.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void writes_into_no_folder_that_has_something_in_it() throws IOException {
        Files.writeString(elsewhere.resolve("mine"), "mine");

        assertThat(Terminal.trusting("export", server.url(), elsewhere).err()).contains("is not empty");
        assertThat(Terminal.trusting("export", server.url(), elsewhere.resolve("mine"))
                        .err())
                .contains("is not a folder");
        assertThat(files(elsewhere)).containsExactly("mine");
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
