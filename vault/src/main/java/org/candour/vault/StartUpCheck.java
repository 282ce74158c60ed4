package org.candour.vault;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the vault refuses to run with. */
final class StartUpCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpCheck.class);

    private static final String DEFAULT_PORT = ":27017";

    private StartUpCheck() {}

    /** Refuses keys in a database that holds something else, since whoever copies that would copy them too. */
    static void keysAreApart(VaultSettings settings, String otherUri, String otherDatabase) {
        var sameName = settings.keysDatabase().equalsIgnoreCase(otherDatabase);
        if (sameName && shareAServer(settings.keysUri(), otherUri)) {
            throw new VaultConfigurationException(
                    "Keys must not live in the database " + otherDatabase
                            + " beside what they seal: give them a database of their own, with its own account and its own backup.");
        }
    }

    /** Refuses a key-encryption key that wraps nothing, before the first family meets it. */
    static void wraps(KeyEncryptionKey kek) {
        var owner = new KeyOwner(IdKind.CASE.of(new byte[16]));
        try {
            WrappedKeys.generate(owner, kek).unwrap(kek);
        } catch (GeneralSecurityException e) {
            throw new VaultConfigurationException(
                    "The key-encryption key " + kek.id() + " does not wrap: is its system there, and may we use it?",
                    e);
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

    // Two connection strings for one replica set may name different members of it, so the set itself is asked.
    private static boolean shareAServer(String oneUri, String otherUri) {
        return !Collections.disjoint(named(oneUri), named(otherUri))
                || !Collections.disjoint(members(oneUri), members(otherUri));
    }

    private static Set<String> named(String uri) {
        return normal(new ConnectionString(uri).getHosts());
    }

    // A set that does not answer keeps the program from starting anyway, for a plainer reason.
    private static Set<String> members(String uri) {
        Set<String> members = new HashSet<>(named(uri));
        try (var client = Stores.keys(uri)) {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            members.addAll(normal(hello.getList("hosts", String.class, List.of())));
        } catch (MongoException e) {
            LOG.warn("{} does not answer", members);
        }
        return members;
    }

    private static Set<String> normal(List<String> hosts) {
        return hosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .map(host -> host.contains(":") ? host : host + DEFAULT_PORT)
                .collect(Collectors.toSet());
    }
}
