package org.candour.ledger.mongod;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class GuardedProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void a_child_is_asked_to_end_and_its_status_comes_back() {
        var process = start("trap 'exit 7' TERM; while :; do sleep 0.05; done");
        awaitReady();
        assertThat(process.stop(PATIENCE)).isTrue();
        assertThat(process.exitStatus()).isEqualTo(7);
        assertThat(ProcessHandle.of(process.pid())).isEmpty();
    }

    @Test
    void a_child_that_will_not_end_is_killed() {
        var process = start("trap '' TERM; while :; do sleep 0.05; done");
        awaitReady();
        assertThat(process.stop(Duration.ofMillis(300))).isFalse();
        assertThat(process.isAlive()).isFalse();
        assertThat(ProcessHandle.of(process.pid())).isEmpty();
    }

    @Test
    void a_stopped_child_still_ends() {
        var process = start("while :; do sleep 0.05; done");
        awaitReady();
        process.pause();
        assertThat(process.stop(PATIENCE)).isTrue();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_child_that_ends_by_itself_is_noticed_and_leaves_no_guard() {
        var process = start("exit 3");
        assertThat(Deadline.after(PATIENCE).await(() -> !process.isAlive())).isTrue();
        assertThat(process.exitStatus()).isEqualTo(3);
    }

    @Test
    void a_child_has_a_session_of_its_own_so_that_the_terminals_Ctrl_C_does_not_reach_it() throws IOException {
        var process = start("while :; do sleep 0.05; done");
        try {
            String mine = processGroup(ProcessHandle.current().pid());
            assertThat(processGroup(process.pid())).isNotEqualTo(mine);
        } finally {
            process.kill();
        }
    }

    private static String processGroup(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(pid)).start();
        try (var reader = ps.inputReader()) {
            return reader.readLine().strip();
        }
    }

    private GuardedProcess start(String script) {
        return GuardedProcess.start(
                List.of("sh", "-c", "touch \"$1\"; " + script, "sh", ready().toString()), folder.resolve("out"));
    }

    private void awaitReady() {
        assertThat(Deadline.after(PATIENCE).await(() -> Files.exists(ready()))).isTrue();
    }

    private Path ready() {
        return folder.resolve("ready");
    }
}
