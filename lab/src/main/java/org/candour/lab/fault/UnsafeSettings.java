package org.candour.lab.fault;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.candour.app.CandourApplication;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.engine.publication.Checkpoints;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.publication.Lease;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.engine.publication.Tiles;
import org.candour.ledger.engine.startup.LogWriterRole;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.proofs.NoteSigner;

/** Databases, accounts, keys and logs that are right but for one thing, and the settings that lead the program to them. */
final class UnsafeSettings implements AutoCloseable {

    private static final String ORIGIN = "f0.invalid/log";
    private static final String ISSUER = "https://login.invalid";

    /** The account that a production program should have, and the same with one right too many. */
    private static final String PROGRAM = "program";

    private static final String CARELESS = "careless";

    /** The prefix of the databases that are as they should be, and of those whose log has no index. */
    private static final String COUNCIL = "f0";

    private static final String UNINDEXED = "f0i";

    /** The secret half of test 1 in RFC 8032 section 7.1, in PKCS #8. */
    private static final String PUBLISHED_KEY =
            "302e020100300506032b657004220420" + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    /**
     * One unsafe setting.
     *
     * @param named    what the program must name
     * @param settings its environment
     */
    record Unsafe(String named, Map<String, String> settings) {

        Unsafe {
            settings = Map.copyOf(settings);
        }
    }

    private final Run run;
    private final List<LocalMongod> started = new ArrayList<>();
    private final LocalMongod plain;
    private final LocalMongod guarded;

    UnsafeSettings(Run run) throws IOException {
        this.run = run;
        this.plain = mongod("plain");
        this.guarded = guarded();
    }

    /** Nothing unsafe: the demo on a replica set of one. */
    Map<String, String> safe() {
        return Map.of("CANDOUR_MONGODB_URI", plain.uri());
    }

    List<Unsafe> all() throws IOException {
        var all = new ArrayList<>(ofConnection(plain.uri()));
        all.addAll(ofSet());
        all.addAll(ofProfiles());
        all.addAll(ofProduction());
        all.addAll(ofLog());
        return all;
    }

    static List<Unsafe> ofConnection(String uri) {
        return List.of(
                connection(uri, "w", "1"),
                connection(uri, "journal", "false"),
                connection(uri, "readConcernLevel", "local"),
                connection(uri, "readPreference", "secondaryPreferred"));
    }

    private static Unsafe connection(String uri, String option, String value) {
        return new Unsafe("[" + option + "]", Map.of("CANDOUR_MONGODB_URI", uri + "&" + option + "=" + value));
    }

    static Unsafe arbiter(String uri) {
        return new Unsafe("[arbiterOnly]", Map.of("CANDOUR_MONGODB_URI", uri));
    }

    private List<Unsafe> ofSet() {
        var arbiter = mongod("arbiter");
        addArbiter(arbiter);
        var unjournalled = mongod("unjournalled");
        reconfigure(unjournalled, config -> config.put("writeConcernMajorityJournalDefault", false));
        return List.of(
                arbiter(arbiter.uri()),
                new Unsafe("[writeConcernMajorityJournalDefault]", Map.of("CANDOUR_MONGODB_URI", unjournalled.uri())));
    }

    private List<Unsafe> ofProfiles() {
        return List.of(
                profiles("drop the profile demo", "production,demo", Map.of()),
                profiles("drop the profile rehearsal", "production,rehearsal", Map.of()),
                profiles("The profile rehearsal", "rehearsal", Map.of("CANDOUR_SIGN_IN_ISSUER", ISSUER)),
                profiles("CANDOUR_SIGN_IN_ISSUER", "demo", Map.of("CANDOUR_SIGN_IN_ISSUER", ISSUER)),
                profiles("CANDOUR_SIGN_IN_ISSUER", "production", Map.of()));
    }

    private static Unsafe profiles(String named, String profiles, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("SPRING_PROFILES_ACTIVE", profiles);
        return new Unsafe(named, settings);
    }

    private List<Unsafe> ofProduction() throws IOException {
        var all = new ArrayList<Unsafe>();
        for (var missing : List.of(
                "CANDOUR_MONGODB_URI",
                "CANDOUR_KEYS_MONGODB_URI",
                "CANDOUR_KEYS_WRAPPING_KEY",
                "CANDOUR_LOG_SIGNING_KEY",
                "CANDOUR_LOG_ORIGIN")) {
            var rest = production(PROGRAM, COUNCIL);
            rest.remove(missing);
            all.add(new Unsafe(missing, rest));
        }
        var open = production(PROGRAM, COUNCIL);
        open.put("CANDOUR_MONGODB_URI", plain.uri());
        all.add(new Unsafe("[security.authorization]", open));
        all.add(new Unsafe("update", production(CARELESS, COUNCIL)));
        all.add(new Unsafe("[" + MongoBlocks.LANE_INDEX + "]", production(PROGRAM, UNINDEXED)));
        var published = production(PROGRAM, COUNCIL);
        published.put("CANDOUR_LOG_SIGNING_KEY", file("published.pem", pem()).toString());
        all.add(new Unsafe("[signing key]", published));
        return all;
    }

    private static String pem() {
        var bytes = Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(PUBLISHED_KEY));
        return "-----BEGIN PRIVATE KEY-----\n" + bytes + "\n-----END PRIVATE KEY-----\n";
    }

    private Map<String, String> production(String account, String databases) throws IOException {
        try (var staff = CandourApplication.class.getResourceAsStream("/demo-staff.yaml")) {
            if (staff == null) throw new IllegalStateException("The demo's staff directory is not where it was.");
            var settings = new HashMap<String, String>();
            settings.put("SPRING_PROFILES_ACTIVE", "production");
            settings.put("CANDOUR_DATABASES", databases);
            settings.put("CANDOUR_SIGN_IN_ISSUER", ISSUER);
            settings.put(
                    "CANDOUR_SIGN_IN_STAFF_DIRECTORY",
                    file("staff.yaml", new String(staff.readAllBytes(), StandardCharsets.UTF_8))
                            .toString());
            settings.put("CANDOUR_MONGODB_URI", as(account));
            settings.put("CANDOUR_KEYS_MONGODB_URI", plain.uri());
            settings.put(
                    "CANDOUR_KEYS_WRAPPING_KEY",
                    place().resolve("wrapping-key.json").toString());
            settings.put("CANDOUR_LOG_ORIGIN", ORIGIN);
            settings.put(
                    "CANDOUR_LOG_SIGNING_KEY",
                    file("signing-key.pem", NoteSigner.generate(ORIGIN).pem()).toString());
            return settings;
        }
    }

    private String as(String account) {
        return guarded.uri().replace("mongodb://", "mongodb://" + account + ":secret@") + "&authSource=admin";
    }

    private List<Unsafe> ofLog() throws IOException {
        var changed = log("f0h");
        try (var client = MongoClients.create(plain.uri())) {
            var blocks = client.getDatabase("f0h_log").getCollection(MongoBlocks.COLLECTION);
            var head = blocks.find().sort(new Document("_id", -1)).first();
            if (head == null) throw new IllegalStateException("The log is empty.");
            var root = head.get("root", Binary.class).getData();
            root[0] ^= 1;
            blocks.updateOne(new Document("_id", head.get("_id")), new Document("$set", new Document("root", root)));
        }
        var cut = log("f0c");
        var anchored = log("f0a");
        try (var client = MongoClients.create(plain.uri())) {
            cut(client.getDatabase("f0c_log"));
            cut(client.getDatabase("f0a_log"));
            client.getDatabase("f0a_log").getCollection(Checkpoints.COLLECTION).drop();
        }
        cut.put("CANDOUR_LOG_ANCHOR", place().resolve("no-anchor").toString());
        return List.of(
                new Unsafe("its root is not the root of the entries", changed),
                new Unsafe("A checkpoint was signed for", cut),
                new Unsafe("The anchor", anchored));
    }

    private static void cut(MongoDatabase log) {
        log.getCollection(MongoBlocks.COLLECTION)
                .findOneAndDelete(new Document(), new FindOneAndDeleteOptions().sort(new Document("_id", -1)));
    }

    // A log of two blocks, signed and anchored.
    private Map<String, String> log(String databases) throws IOException {
        var signer = NoteSigner.generate(ORIGIN);
        var anchor = place().resolve(databases + "-anchor");
        try (var ledger = WriterProcess.open(plain.uri(), databases + "_log");
                var client = LedgerClient.open(plain.uri())) {
            var history = new History();
            try (var load = new Load(ledger.appender()::append, history)) {
                load.start(databases, 1);
                history.awaitAcks(2);
            }
            var lease = new Lease(
                    client.getDatabase(databases + "_views").getCollection("leases"), "checkpoints", Publication.LEASE);
            Publication.start(ledger, signer, new FileAnchor(anchor), lease, InstantSource.system())
                    .close();
        }
        var settings = new HashMap<String, String>();
        settings.put("CANDOUR_MONGODB_URI", plain.uri());
        settings.put("CANDOUR_DATABASES", databases);
        settings.put("CANDOUR_LOG_ORIGIN", ORIGIN);
        settings.put(
                "CANDOUR_LOG_SIGNING_KEY",
                file(databases + ".pem", signer.pem()).toString());
        settings.put("CANDOUR_LOG_ANCHOR", anchor.toString());
        return settings;
    }

    /** Gives the set of {@code member} an arbiter, which nobody starts. */
    static void addArbiter(LocalMongod member) {
        // An arbiter would weaken the server's own default, so the server wants it said first.
        try (var client = MongoClients.create(direct(member))) {
            client.getDatabase("admin")
                    .runCommand(new Document("setDefaultRWConcern", 1)
                            .append("defaultWriteConcern", new Document("w", "majority"))
                            .append("writeConcern", new Document("w", "majority")));
        }
        reconfigure(
                member,
                config -> config.getList("members", Document.class)
                        .add(new Document(
                                        "_id",
                                        config.getList("members", Document.class)
                                                .size())
                                .append("host", "127.0.0.1:1")
                                .append("arbiterOnly", true)));
    }

    private static void reconfigure(LocalMongod member, Consumer<Document> change) {
        try (var client = MongoClients.create(direct(member))) {
            var admin = client.getDatabase("admin");
            var config = admin.runCommand(new Document("replSetGetConfig", 1), ReadPreference.primaryPreferred())
                    .get("config", Document.class);
            change.accept(config);
            config.put("version", config.getInteger("version") + 1);
            admin.runCommand(new Document("replSetReconfig", config).append("force", true));
        }
    }

    private static String direct(LocalMongod member) {
        return "mongodb://" + member.address() + "/?directConnection=true";
    }

    private LocalMongod mongod(String name) {
        return saw(LocalMongod.start(run.folder("f0-mongod-" + name)));
    }

    private LocalMongod saw(LocalMongod mongod) {
        started.add(mongod);
        run.processes().saw(mongod);
        return mongod;
    }

    // Accounts are made while nobody has to sign in, and then everybody has to.
    private LocalMongod guarded() throws IOException {
        var folder = run.folder("f0-mongod-guarded");
        try (var open = LocalMongod.start(folder);
                var client = MongoClients.create(open.uri())) {
            run.processes().saw(open);
            var log = client.getDatabase(COUNCIL + "_log");
            new MongoBlocks(log).prepare();
            for (var name : List.of(COUNCIL, UNINDEXED))
                for (var collection : List.of(Checkpoints.COLLECTION, Tiles.COLLECTION))
                    client.getDatabase(name + "_log").createCollection(collection);
            client.getDatabase(UNINDEXED + "_log").createCollection(MongoBlocks.COLLECTION);
            accounts(client.getDatabase("admin"));
        }
        var secret = file("members", "membersKnowEachOtherByThis");
        return saw(LocalMongod.start(LocalMongod.Options.in(folder).withArguments("--keyFile", secret.toString())));
    }

    private static void accounts(MongoDatabase admin) {
        admin.runCommand(LogWriterRole.createRole(COUNCIL + "_log"));
        admin.runCommand(LogWriterRole.createRole(UNINDEXED + "_log").append("createRole", "unindexedWriter"));
        var roles = new ArrayList<Object>(List.of(LogWriterRole.NAME, "unindexedWriter"));
        for (var name : List.of(COUNCIL, UNINDEXED))
            for (var purpose : List.of("_views", "_files"))
                roles.add(new Document("role", "readWrite").append("db", name + purpose));
        account(admin, PROGRAM, roles);
        roles.add(new Document("role", "readWrite").append("db", COUNCIL + "_log"));
        account(admin, CARELESS, roles);
    }

    private static void account(MongoDatabase admin, String name, List<Object> roles) {
        admin.runCommand(
                new Document("createUser", name).append("pwd", "secret").append("roles", roles));
    }

    private Path place() {
        return run.folder("f0-files");
    }

    private Path file(String name, String text) {
        try {
            var file = Files.createDirectories(place()).resolve(name);
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        started.forEach(LocalMongod::close);
    }
}
