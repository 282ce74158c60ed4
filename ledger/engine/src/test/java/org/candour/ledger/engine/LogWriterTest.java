package org.candour.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.publication.Lease;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.engine.publication.Tiles;
import org.candour.ledger.engine.startup.LogWriterRole;
import org.candour.ledger.engine.startup.StartUpChecks;
import org.candour.ledger.engine.startup.StartUpRefusedException;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.proofs.NoteSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server with access control: what the account of a production process can do, and which accounts are refused. */
class LogWriterTest {

    private static final String LOG = "council_log";
    private static final String OTHER = "council_views";
    private static final int UNAUTHORIZED = 13;

    @TempDir
    private static Path folder;

    private static LocalMongod mongod;

    @BeforeAll
    static void turnAccessControlOn() throws IOException {
        try (var open = LocalMongod.start(folder.resolve("data"));
                var client = MongoClients.create(open.uri())) {
            prepare(client);
        }
        var secret = Files.createFile(
                folder.resolve("key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, "membersKnowEachOtherByThis");
        mongod = LocalMongod.start(
                LocalMongod.Options.in(folder.resolve("data")).withArguments("--keyFile", secret.toString()));
    }

    private static void prepare(MongoClient client) {
        var log = client.getDatabase(LOG);
        new MongoBlocks(log).prepare();
        List.of(Checkpoints.COLLECTION, Tiles.COLLECTION).forEach(log::createCollection);
        var admin = client.getDatabase("admin");
        admin.runCommand(LogWriterRole.createRole(LOG));
        admin.runCommand(LogWriterRole.createRole(OTHER).append("createRole", "writerOfAnother"));
        var views = new Document("role", "readWrite").append("db", OTHER);
        account(admin, "program", List.of(LogWriterRole.NAME, views));
        account(admin, "careless", List.of(LogWriterRole.NAME, new Document("role", "readWrite").append("db", LOG)));
        account(admin, "administrator", List.of("root"));
        account(admin, "granter", List.of(LogWriterRole.NAME, "userAdminAnyDatabase"));
        account(admin, "indexer", List.of(LogWriterRole.NAME, new Document("role", "dbAdmin").append("db", LOG)));
        account(admin, "reader", List.of(new Document("role", "read").append("db", LOG)));
        account(admin, "stranger", List.of("writerOfAnother"));
    }

    private static void account(MongoDatabase admin, String name, List<?> roles) {
        admin.runCommand(
                new Document("createUser", name).append("pwd", "secret").append("roles", roles));
    }

    @AfterAll
    static void close() {
        if (mongod != null) mongod.close();
    }

    private static String uri(String account) {
        return mongod.uri().replace("mongodb://", "mongodb://" + account + ":secret@") + "&authSource=admin";
    }

    @Test
    void the_program_appends_signs_and_makes_tiles_with_an_account_that_finds_and_inserts() {
        StartUpChecks.check(uri("program"), LOG, true);
        var settings = LedgerSettings.of(
                        new LedgerSettings.Connection.Uri(uri("program")),
                        LOG,
                        "example.org/log",
                        EventCatalogue.of(Library.class))
                .prepared();
        try (var ledger = Ledger.open(settings);
                var views = LedgerClient.open(uri("program"))) {
            var chain = new TestChain();
            for (var block = 0; block < 3; block++) {
                var entries = new Entry[100];
                for (var i = 0; i < entries.length; i++) entries[i] = chain.event("t.A", "case:" + i);
                assertThat(ledger.store().insert(chain.next(entries))).isEqualTo(Insertion.INSERTED);
            }
            var lease = new Lease(views.getDatabase(OTHER).getCollection("leases"), "signer", Publication.LEASE);
            var anchor = new FileAnchor(folder.resolve("anchor"));
            try (var publication = Publication.start(
                    ledger, NoteSigner.generate("example.org/log"), anchor, lease, InstantSource.system())) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> publication.checkpoints().of(300).isPresent());
                publication.tiles().subtrees(300).at(8, 0);
            }
            assertThat(ledger.database().getCollection(Tiles.COLLECTION).countDocuments())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MongoBlocks.COLLECTION, Checkpoints.COLLECTION, Tiles.COLLECTION})
    void the_server_refuses_the_programs_account_every_change(String collection) {
        try (var client = LedgerClient.open(uri("program"))) {
            var log = client.getDatabase(LOG);
            var stored = log.getCollection(collection);

            refused(() -> stored.updateOne(new Document(), new Document("$set", new Document("x", 1))));
            refused(() -> stored.replaceOne(new Document("_id", 0L), new Document()));
            refused(() -> stored.findOneAndUpdate(new Document(), new Document("$set", new Document("x", 1))));
            refused(() -> stored.deleteOne(new Document()));
            refused(() -> stored.deleteMany(new Document()));
            refused(() -> stored.findOneAndDelete(new Document()));
            refused(stored::drop);
            refused(() -> stored.createIndex(new Document("at", 1)));
            refused(() -> stored.dropIndex(MongoBlocks.LANE_INDEX));
            refused(() -> log.runCommand(new Document("collMod", collection).append("hidden", true)));
            refused(() -> log.runCommand(new Document("convertToCapped", collection).append("size", 4096)));
            refused(log::drop);
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(UNAUTHORIZED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"careless,remove", "administrator,remove", "granter,grantRole", "indexer,collMod"})
    void an_account_that_may_do_more_is_refused_in_production_and_told_what(String accountAndRight) {
        var parts = accountAndRight.split(",");

        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() -> StartUpChecks.check(uri(parts[0]), LOG, true))
                .withMessageContaining(parts[1])
                .withMessageContaining(LogWriterRole.NAME);
    }

    @Test
    void an_account_that_may_not_look_at_the_set_is_refused() {
        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() -> StartUpChecks.check(uri("reader"), LOG, true))
                .withMessageContaining("replSetGetConfig");
    }

    @Test
    void rights_over_another_database_are_no_reason_to_refuse() {
        assertThatCode(() -> StartUpChecks.check(uri("program"), LOG, true)).doesNotThrowAnyException();
    }

    @Test
    void a_log_without_its_index_is_refused() {
        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() -> StartUpChecks.check(uri("stranger"), OTHER, true))
                .withMessageContaining(MongoBlocks.LANE_INDEX);
    }
}
