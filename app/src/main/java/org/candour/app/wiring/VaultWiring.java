package org.candour.app.wiring;

import java.util.Objects;
import org.candour.app.CandourSettings;
import org.candour.app.MachineClock;
import org.candour.app.MongoAddress;
import org.candour.kernel.Opener;
import org.candour.kernel.Sealer;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.verification.BackgroundVerification;
import org.candour.vault.KeyEncryptionKey;
import org.candour.vault.Vault;
import org.candour.vault.VaultSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault, keys apart from the log, and gives out its two halves: sealing and opening. */
@Configuration(proxyBeanMethods = false)
class VaultWiring {

    /** Where development keeps the key that wraps the others. */
    private static final String WRAPPING_KEY_FILE = "wrapping-key.json";

    @Bean
    Vault vault(CandourSettings settings, MongoAddress mongo, MachineClock clock) {
        var keys = settings.keys();
        var vault = VaultSettings.of(
                        Objects.requireNonNullElse(keys.mongodbUri(), mongo.uri()),
                        settings.database("keys"),
                        mongo.uri(),
                        settings.database("files"),
                        wrappingKey(settings))
                .withEarlierKeks(keys.earlierWrappingKeys().stream()
                        .map(KeyEncryptionKey::at)
                        .toList())
                .withClock(clock.source());
        Vault.refuseKeysBesideLog(vault, mongo.uri(), settings.database("log"));
        return Vault.open(vault);
    }

    @Bean(destroyMethod = "close")
    VaultSweep vaultSweep(Vault vault, LogReader log, BackgroundVerification verification, MachineClock clock) {
        return new VaultSweep(
                        vault,
                        log,
                        () -> verification.state() instanceof BackgroundVerification.State.Verified,
                        clock.source())
                .start();
    }

    @Bean
    Sealer sealer(Vault vault) {
        return vault.sealer();
    }

    @Bean
    Opener opener(Vault vault) {
        return vault.opener();
    }

    private static KeyEncryptionKey wrappingKey(CandourSettings settings) {
        var given = settings.keys().wrappingKey();
        return given == null
                ? KeyEncryptionKey.file(settings.data().resolve(WRAPPING_KEY_FILE))
                : KeyEncryptionKey.at(given);
    }
}
