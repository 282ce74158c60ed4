package org.candour.ledger.mongod;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LocalReplicaSetTest {

    @TempDir
    Path folder;

    @Test
    void three_members_elect_another_primary_when_theirs_is_killed_and_lose_nothing() {
        List<Long> pids;
        try (var set = LocalReplicaSet.start(3, folder, Duration.ofSeconds(1));
                var client = MongoClients.create(set.uri())) {
            var blocks = client.getDatabase("test")
                    .getCollection("blocks")
                    .withWriteConcern(WriteConcern.MAJORITY.withWTimeout(20, TimeUnit.SECONDS));
            blocks.insertOne(new Document("_id", 0L));
            LocalMongod first = set.primary();
            first.kill();
            LocalMongod second = set.primary();
            assertThat(second).isNotSameAs(first);
            blocks.insertOne(new Document("_id", 1L));
            assertThat(blocks.countDocuments()).isEqualTo(2);
            first.restart();
            assertThat(first.isRunning()).isTrue();
            pids = set.members().stream().map(LocalMongod::pid).toList();
        }
        assertThat(pids).allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
    }
}
