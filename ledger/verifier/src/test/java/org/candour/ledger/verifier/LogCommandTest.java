package org.candour.ledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {

    @TempDir
    private Path folder;

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
    void an_auditor_has_every_entry_checked() {
        var answer = Terminal.trusting("log", server.url(), "--token", LogServer.TOKEN);

        assertThat(answer.out()).startsWith("OK: " + server.url()).contains("each of 700 entries");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void anybody_has_the_hashes_checked_and_is_told_that_entries_were_not() {
        var answer = Terminal.trusting("log", server.url() + "/");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("recomputed from the leaf hashes").contains("  - the entries: ");
        assertThat(server.asked).noneMatch(name -> name.startsWith("tile/entries"));
    }

    @Test
    void a_token_goes_with_entries_alone_and_may_come_from_a_file(@TempDir Path elsewhere) throws IOException {
        var file = Files.writeString(elsewhere.resolve("token"), LogServer.TOKEN + "\n");

        assertThat(Terminal.trusting("log", server.url(), "--token", "@" + file).exitCode())
                .isZero();
        assertThat(server.asked).allMatch(name -> name.startsWith("tile/entries") == name.contains("Bearer"));
    }

    @Test
    void an_entry_changed_in_the_database_is_found_at_its_position() {
        log.flip("tile/entries/001", log.offset(333));

        var answer = Terminal.trusting("log", server.url(), "--token", LogServer.TOKEN);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("first bad position  333");
    }

    @Test
    void a_tail_cut_off_is_found_without_a_token_too() {
        log.delete("tile/0/002.p/188");

        var answer = Terminal.trusting("log", server.url());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("first bad position  512");
    }

    @Test
    void says_that_entries_need_a_token_that_is_an_auditors() {
        var without = Terminal.trusting("log", server.url(), "--entries");
        var wrong = Terminal.trusting("log", server.url(), "--token", "somebody-elses");

        assertThat(without.exitCode()).isEqualTo(3);
        assertThat(without.err()).contains("it needs an auditor's --token");
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.err()).contains("the token is not an auditor's").doesNotContain("somebody-elses");
    }

    @Test
    void a_redirect_is_not_followed_and_carries_no_token_away() {
        var followed = new AtomicInteger();
        server.misbehave("elsewhere", exchange -> {
            followed.incrementAndGet();
            LogServer.send(exchange, 200, new byte[0]);
        });
        server.misbehave("checkpoint", exchange -> {
            exchange.getResponseHeaders().add("Location", server.url() + "/elsewhere");
            LogServer.send(exchange, 302, new byte[0]);
        });

        var answer = Terminal.trusting("log", server.url(), "--token", LogServer.TOKEN);

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).contains("redirects to " + server.url() + "/elsewhere, which is not followed");
        assertThat(followed).hasValue(0);
    }

    @Test
    void an_answer_longer_than_it_can_be_is_not_read_to_its_end() {
        server.misbehave("checkpoint", exchange -> LogServer.send(exchange, 200, new byte[1_000_000]));

        var answer = Terminal.trusting("log", server.url());

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).contains("checkpoint could not be read");
    }

    @Test
    void an_answer_that_unpacks_without_end_is_not_unpacked_to_its_end() {
        server.misbehave("tile/0/000", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LogServer.send(exchange, 200, LogServer.packed(new byte[1_000_000]));
        });

        var answer = Terminal.trusting("log", server.url());

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).contains("unpacks to more than 16384 bytes");
    }

    @Test
    void says_what_a_log_that_answers_nonsense_answered() {
        server.misbehave("checkpoint", exchange -> LogServer.send(exchange, 200, "<html>\u001b[2J".getBytes(UTF_8)));

        var answer = Terminal.trusting("log", server.url());

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("a note is malformed").doesNotContain("\u001b");
    }

    @Test
    void says_how_a_log_answered_that_has_no_checkpoint_to_give() {
        assertThat(Terminal.trusting("log", server.url() + "/none").err()).contains("there is no " + server.url());
        server.misbehave("checkpoint", exchange -> LogServer.send(exchange, 500, new byte[0]));
        assertThat(Terminal.trusting("log", server.url()).err()).contains("answered with status 500");
    }

    @Test
    void packing_that_was_not_asked_for_or_is_broken_is_refused() {
        server.misbehave("tile/0/001", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LogServer.send(exchange, 200, new byte[10]);
        });
        assertThat(Terminal.trusting("log", server.url()).err()).contains("tile/0/001 is not whole gzip");
        server.misbehave("tile/0/000", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            LogServer.send(exchange, 200, new byte[10]);
        });
        assertThat(Terminal.trusting("log", server.url()).err()).contains("tile/0/000 is packed as br");
    }

    @Test
    void a_tile_that_a_busy_server_kept_back_is_asked_for_again() {
        var asked = new AtomicInteger();
        server.misbehave("tile/0/001", exchange -> {
            var status = asked.incrementAndGet() == 1 ? 503 : 200;
            LogServer.send(exchange, status, status == 200 ? log.read("tile/0/001") : new byte[0]);
        });

        assertThat(Terminal.trusting("log", server.url()).exitCode()).isZero();
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void a_log_that_is_not_there_cannot_be_read() {
        server.close();

        var answer = Terminal.trusting("log", server.url());

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).contains("could not be read");
    }

    @Test
    void progress_is_told_on_standard_error_when_asked_for() {
        var nanos = new AtomicLong();
        var err = new StringWriter();
        var progress = new Progress(new PrintWriter(err), true, nanos::get);

        progress.reached(256, 700);
        nanos.set(2_000_000_000L);
        progress.reached(512, 700);

        assertThat(err.toString().lines()).containsExactly("checked 512 of 700 entries (73 %), 256 a second");
    }
}
