package org.candour.lab.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.candour.app.CandourApplication;
import org.candour.ledger.engine.MongoBlocks;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.proofs.NoteSigner;

/** Databases, accounts, keys and logs that are right but for one thing, and the settings that lead the program to them. */
final class UnsafeSettings implements AutoCloseable {

    /** The name of every log here. */
    static final String ORIGIN = "f0.invalid/log";

    private static final String ISSUER = "https://login.invalid";

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
    private final PrivateFiles files;
    private final List<LocalMongod> started = new ArrayList<>();
    private final LocalMongod plain;
    private final LocalMongod guarded;

    UnsafeSettings(Run run) throws IOException {
        this.run = run;
        this.files = new PrivateFiles(run.folder("f0-files"));
        this.plain = mongod("plain");
        this.guarded = saw(GuardedMongod.start(run.processes(), run.folder("f0-mongod-guarded"), files));
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
        all.addAll(new UnsafeLogs(plain.uri(), files).all());
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
        SetChanges.addArbiter(arbiter);
        var unjournalled = mongod("unjournalled");
        SetChanges.reconfigure(unjournalled, config -> config.put("writeConcernMajorityJournalDefault", false));
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
            var rest = production(GuardedMongod.PROGRAM, GuardedMongod.COUNCIL);
            rest.remove(missing);
            all.add(new Unsafe(missing, rest));
        }
        var open = production(GuardedMongod.PROGRAM, GuardedMongod.COUNCIL);
        open.put("CANDOUR_MONGODB_URI", plain.uri());
        all.add(new Unsafe("[security.authorization]", open));
        all.add(new Unsafe("update", production(GuardedMongod.CARELESS, GuardedMongod.COUNCIL)));
        all.add(new Unsafe(
                "[" + MongoBlocks.LANE_INDEX + "]", production(GuardedMongod.PROGRAM, GuardedMongod.UNINDEXED)));
        var published = production(GuardedMongod.PROGRAM, GuardedMongod.COUNCIL);
        published.put("CANDOUR_LOG_SIGNING_KEY", files.file("published.pem", pem()));
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
                    files.file("staff.yaml", new String(staff.readAllBytes(), StandardCharsets.UTF_8)));
            settings.put("CANDOUR_MONGODB_URI", GuardedMongod.as(account, guarded));
            settings.put("CANDOUR_KEYS_MONGODB_URI", plain.uri());
            settings.put("CANDOUR_KEYS_WRAPPING_KEY", files.none("wrapping-key.json"));
            settings.put("CANDOUR_LOG_ORIGIN", ORIGIN);
            settings.put(
                    "CANDOUR_LOG_SIGNING_KEY",
                    files.file("signing-key.pem", NoteSigner.generate(ORIGIN).pem()));
            return settings;
        }
    }

    private LocalMongod mongod(String name) {
        return saw(LocalMongod.start(run.folder("f0-mongod-" + name)));
    }

    private LocalMongod saw(LocalMongod mongod) {
        started.add(mongod);
        run.processes().saw(mongod);
        return mongod;
    }

    @Override
    public void close() {
        started.forEach(LocalMongod::close);
    }
}
