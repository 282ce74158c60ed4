package org.candour.ledger.mongod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each test starts a real mongod. */
@Timeout(120)
class LocalMongodTest {

    @TempDir
    Path folder;

    @Test
    void keeps_what_it_acknowledged_through_SIGKILL_and_a_restart_on_the_same_port() {
        try (var mongod = LocalMongod.start(folder);
                var client = MongoClients.create(mongod.uri())) {
            String address = mongod.address();
            long killed = mongod.pid();
            blocks(client).insertOne(new Document("_id", 0L));
            mongod.kill();
            assertThat(mongod.isRunning()).isFalse();
            assertThat(ProcessHandle.of(killed)).isEmpty();
            mongod.restart();
            assertThat(mongod.pid()).isNotEqualTo(killed);
            assertThat(mongod.address()).isEqualTo(address);
            assertThat(blocks(client).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void answers_nobody_while_paused_and_closes_even_then() {
        var mongod = LocalMongod.start(folder);
        try (mongod;
                var client = ReplicaSet.direct(mongod.address(), Duration.ofMillis(300))) {
            mongod.pause();
            assertThat(ReplicaSet.answers(client)).isFalse();
            mongod.resume();
            assertThat(Deadline.after(Duration.ofSeconds(10)).await(() -> ReplicaSet.answers(client)))
                    .isTrue();
            mongod.pause();
        }
        assertThat(ProcessHandle.of(mongod.pid())).isEmpty();
    }

    @Test
    void refuses_a_folder_in_use_by_name_and_leaves_its_holder_alone_until_it_is_closed() {
        try (var first = LocalMongod.start(folder)) {
            assertThatThrownBy(() -> LocalMongod.start(folder))
                    .isInstanceOf(MongodException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining(folder.toString());
            assertThat(first.isRunning()).isTrue();
        }
        LocalMongod.start(folder).close();
    }

    @Test
    void moves_to_another_port_with_its_data_when_another_mongod_has_taken_its_own() {
        Path mine = folder.resolve("mine");
        int port;
        try (var mongod = LocalMongod.start(mine);
                var client = MongoClients.create(mongod.uri())) {
            blocks(client).insertOne(new Document("_id", 0L));
            port = Integer.parseInt(mongod.address().substring(mongod.address().indexOf(':') + 1));
        }
        var other = LocalMongod.Options.in(folder.resolve("other")).withPort(port);
        try (var squatter = LocalMongod.start(other);
                var mongod = LocalMongod.start(mine);
                var client = MongoClients.create(mongod.uri())) {
            assertThat(mongod.address()).isNotEqualTo(squatter.address());
            assertThat(blocks(client).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void repeats_what_the_server_said_when_it_will_not_start() {
        var options = LocalMongod.Options.in(folder).withArguments("--no-such-option");
        assertThatThrownBy(() -> LocalMongod.start(options))
                .isInstanceOf(MongodException.class)
                .hasMessageContaining("no-such-option");
        LocalMongod.start(folder).close();
    }

    @Test
    void ends_with_its_JVM_even_when_that_is_killed_and_its_folder_is_free_again() throws Exception {
        Process holder = HolderProgram.start(folder);
        try (var lines = holder.inputReader()) {
            long orphan = Long.parseLong(lines.readLine());
            assertThatThrownBy(() -> LocalMongod.start(folder)).hasMessageContaining(folder.toString());
            holder.destroyForcibly().waitFor();
            try (var mongod = LocalMongod.start(folder)) {
                assertThat(mongod.pid()).isNotEqualTo(orphan);
                assertThat(ProcessHandle.of(orphan)).isEmpty();
            }
        } finally {
            holder.destroyForcibly();
        }
    }

    private static MongoCollection<Document> blocks(MongoClient client) {
        return client.getDatabase("test")
                .getCollection("blocks")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
