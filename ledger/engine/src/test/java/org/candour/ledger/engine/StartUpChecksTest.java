package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;
import org.candour.ledger.engine.startup.StartUpChecks;
import org.candour.ledger.engine.startup.StartUpRefusedException;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each unsafe setting alone, on a real server (F0, bed S). Those of accounts are in {@link LogWriterTest}. */
class StartUpChecksTest {

    private static final String DATABASE = "start_log";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w=1",
                "w=0",
                "w=2",
                "journal=false",
                "readConcernLevel=local",
                "readConcernLevel=available",
                "readPreference=secondary",
                "readPreference=nearest"
            })
    void refuses_a_connection_string_with_a_weaker_concern(String weaker) {
        refuses(TestMongod.shared().uri() + "&" + weaker, weaker.substring(0, weaker.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w=majority", "journal=true", "readConcernLevel=majority", "readPreference=primary"})
    void accepts_a_connection_string_that_says_what_the_log_does_anyway(String same) {
        assertThatCode(() -> StartUpChecks.check(TestMongod.shared().uri() + "&" + same, DATABASE, false))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_a_connection_string_it_cannot_read_without_repeating_it() {
        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() -> StartUpChecks.check("mongo://user:secret@host", DATABASE, false))
                .withMessageContaining("connection string")
                .withMessageNotContaining("secret");
    }

    @Test
    void refuses_a_set_that_acknowledges_a_majority_without_its_journals() {
        try (var mongod = LocalMongod.start(folder)) {
            reconfigure(mongod, config -> config.put("writeConcernMajorityJournalDefault", false));

            refuses(mongod.uri(), "writeConcernMajorityJournalDefault");
        }
    }

    @Test
    void refuses_a_set_with_an_arbiter() {
        try (var mongod = LocalMongod.start(folder)) {
            fixDefaultWriteConcern(mongod);
            reconfigure(
                    mongod,
                    config -> config.getList("members", Document.class)
                            .add(new Document("_id", 1)
                                    .append("host", "127.0.0.1:1")
                                    .append("arbiterOnly", true)));

            refuses(mongod.uri(), "arbiterOnly");
        }
    }

    @Test
    void refuses_production_without_access_control() {
        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() -> StartUpChecks.check(TestMongod.shared().uri(), DATABASE, true))
                .withMessageContaining("security.authorization");
    }

    private static void refuses(String uri, String setting) {
        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() -> StartUpChecks.check(uri, DATABASE, false))
                .withMessageContaining(setting);
    }

    private static void reconfigure(LocalMongod mongod, Consumer<Document> change) {
        try (var client = direct(mongod)) {
            var admin = client.getDatabase("admin");
            var config = admin.runCommand(new Document("replSetGetConfig", 1), ReadPreference.primaryPreferred())
                    .get("config", Document.class);
            change.accept(config);
            config.put("version", config.getInteger("version") + 1);
            admin.runCommand(new Document("replSetReconfig", config).append("force", true));
        }
    }

    // An arbiter would weaken the server's own default, so the server wants it said first.
    private static void fixDefaultWriteConcern(LocalMongod mongod) {
        try (var client = direct(mongod)) {
            client.getDatabase("admin")
                    .runCommand(new Document("setDefaultRWConcern", 1)
                            .append("defaultWriteConcern", new Document("w", "majority"))
                            .append("writeConcern", new Document("w", "majority")));
        }
    }

    private static MongoClient direct(LocalMongod mongod) {
        return MongoClients.create("mongodb://" + mongod.address() + "/?directConnection=true");
    }
}
