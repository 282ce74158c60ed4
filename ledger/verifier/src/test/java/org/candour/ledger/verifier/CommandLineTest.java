package org.candour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candour.ledger.proofs.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-command",
                "bundle",
                "bundle dir",
                "bundle dir --key",
                "bundle dir --key nonsense",
                "bundle dir --key x+00000000+AAAA --no-such-option",
                "log --key @keys",
                "proof file --key @keys"
            })
    void what_is_no_command_line_gets_two_lines_and_exit_code_2(String line) {
        var answer = Terminal.run((Object[]) line.split(" "));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSizeBetween(2, 4).last().asString().matches("Try candour-verify.* --help");
        assertThat(answer.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "records.example.org",
                "ftp://records.example.org/log",
                "https:///log",
                "https://records.example.org/log?page=1",
                "https://records.example.org/log#top",
                "https://me:word@records.example.org/log",
                "https://records example"
            })
    void what_is_no_address_of_a_log_is_refused(String url) {
        assertThat(Terminal.trusting("log", url).exitCode()).isEqualTo(2);
    }

    @Test
    void a_signing_key_given_by_mistake_is_not_repeated() {
        var secret = NoteSigner.generate("example.org/log").secret();

        var answer = Terminal.run("bundle", folder, "--key", secret);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("given a signing key").doesNotContain(secret);
    }

    @Test
    void a_token_that_no_header_can_carry_is_refused_and_not_repeated() {
        var answer = Terminal.trusting("log", "http://localhost:1/log", "--token", "two words");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("--token gives no token").doesNotContain("two words");
    }

    @Test
    void keys_may_stand_in_a_file_with_those_of_before(@TempDir Path log) throws IOException {
        SavedLog.of(log, 3);
        var older = NoteSigner.generate(SavedLog.KEY.name()).verifierKey();
        var keys = Files.writeString(folder.resolve("keys"), older + "\n\n" + SavedLog.KEY.verifierKey() + "\n");
        var empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThat(Terminal.run("bundle", log, "--key", "@" + keys).exitCode()).isZero();
        assertThat(Terminal.run("bundle", log, "--key", "@" + empty).exitCode()).isEqualTo(2);
        assertThat(Terminal.run("bundle", log, "--key", "@" + folder.resolve("none"))
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void a_file_of_keys_that_has_no_end_is_not_read() throws IOException {
        var long70000 = Files.write(folder.resolve("long"), new byte[70_000]);

        assertThat(Terminal.run("bundle", folder, "--key", "@" + long70000).err())
                .contains("longer than 65536 bytes");
    }

    @Test
    void explains_itself() {
        assertThat(Terminal.run("--help").out()).contains("log", "bundle", "export", "proof", "Exit codes:");
        assertThat(Terminal.run("log", "--help").out()).contains("--since", "--token", "--key");
        assertThat(Terminal.run("--version").out()).startsWith("candour-verify");
        assertThat(Terminal.run().exitCode()).isEqualTo(2);
    }
}
