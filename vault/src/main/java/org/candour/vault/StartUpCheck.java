package org.candour.vault;

import com.mongodb.ConnectionString;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the vault refuses to run with. */
final class StartUpCheck {

    private static final String DEFAULT_PORT = ":27017";

    private StartUpCheck() {}

    /** Refuses keys in a database that holds something else, since whoever copies that would copy them too. */
    static void keysAreApart(VaultSettings settings, String otherUri, String otherDatabase) {
        var sameName = settings.keysDatabase().equalsIgnoreCase(otherDatabase);
        if (sameName && shareAHost(settings.keysUri(), otherUri)) {
            throw new VaultConfigurationException(
                    "Keys must not live in the database " + otherDatabase
                            + " beside what they seal: give them a database of their own, with its own account and its own backup.");
        }
    }

    /** Refuses when a key is wrapped by a key-encryption key that is not on the ring or does not unwrap it. */
    static void keysUnwrap(KeyStore store, KeyRing ring) {
        for (var id : store.keks()) {
            var kek = ring.named(id);
            for (var keys : store.wrappedBy(id)) {
                try {
                    keys.unwrap(kek);
                    break;
                } catch (GeneralSecurityException e) {
                    throw new VaultConfigurationException(
                            "The key-encryption key " + id + " does not unwrap the key of " + keys.owner() + ".", e);
                }
            }
        }
    }

    private static boolean shareAHost(String oneUri, String otherUri) {
        Set<String> shared = new HashSet<>(hosts(oneUri));
        shared.retainAll(hosts(otherUri));
        return !shared.isEmpty();
    }

    private static Set<String> hosts(String uri) {
        return new ConnectionString(uri)
                .getHosts().stream()
                        .map(host -> host.toLowerCase(Locale.ROOT).replace("localhost", "127.0.0.1"))
                        .map(host -> host.contains(":") ? host : host + DEFAULT_PORT)
                        .collect(Collectors.toSet());
    }
}
