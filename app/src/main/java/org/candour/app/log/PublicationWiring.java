package org.candour.app.log;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.Objects;
import org.candour.app.CandourSettings;
import org.candour.app.MachineClock;
import org.candour.app.Profiles;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.publication.FileAnchor;
import org.candour.ledger.engine.publication.Lease;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.engine.publication.SigningKeyFile;
import org.candour.ledger.engine.startup.SigningKeyRules;
import org.candour.ledger.proofs.NoteSigner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Signs the log's head while the program runs, and once more when it stops. */
@Configuration(proxyBeanMethods = false)
class PublicationWiring {

    /** Where development keeps the key that signs checkpoints. */
    private static final String SIGNING_KEY_FILE = "signing-key.pem";

    /** Where development keeps what was signed, outside the database. */
    private static final String ANCHOR_FILE = "anchor.txt";

    @Bean(destroyMethod = "close")
    Publication publication(
            Ledger ledger,
            MongoClient viewWriter,
            CandourSettings settings,
            MachineClock clock,
            Environment environment) {
        boolean production = environment.acceptsProfiles(org.springframework.core.env.Profiles.of(Profiles.PRODUCTION));
        var leases = viewWriter.getDatabase(settings.database("views")).getCollection("leases");
        return Publication.start(
                ledger,
                signingKey(settings, production),
                anchor(settings),
                new Lease(leases, "checkpoints", Publication.LEASE),
                clock.source());
    }

    static FileAnchor anchor(CandourSettings settings) {
        return new FileAnchor(
                Objects.requireNonNullElseGet(settings.log().anchor(), () -> inData(settings, ANCHOR_FILE)));
    }

    /** In production given, never made: a key that a process makes for itself is known to nobody who could trust it. */
    private static NoteSigner signingKey(CandourSettings settings, boolean production) {
        var origin = settings.log().origin();
        Path file =
                Objects.requireNonNullElseGet(settings.log().signingKey(), () -> inData(settings, SIGNING_KEY_FILE));
        if (!production) {
            return SigningKeyFile.readOrMake(origin, file);
        }
        var given = SigningKeyFile.read(origin, file);
        SigningKeyRules.requireSecret(given.verifierKey());
        return given;
    }

    private static Path inData(CandourSettings settings, String name) {
        return settings.data().resolve(name);
    }
}
