package org.candour.vault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key-encryption keys of this process: one wraps, all of them unwrap. */
final class KeyRing {

    private final Map<String, KeyEncryptionKey> known = new ConcurrentHashMap<>();
    private volatile KeyEncryptionKey current;

    KeyRing(KeyEncryptionKey current, List<KeyEncryptionKey> earlier) {
        earlier.forEach(this::add);
        add(current);
        this.current = current;
    }

    KeyEncryptionKey current() {
        return current;
    }

    void makeCurrent(KeyEncryptionKey kek) {
        add(kek);
        current = kek;
    }

    /** @throws VaultConfigurationException when this process was not given that key */
    KeyEncryptionKey named(String id) {
        var found = known.get(id);
        if (found == null) {
            throw new VaultConfigurationException("Keys are wrapped by the key-encryption key " + id
                    + ", which is not among those given (" + String.join(", ", known.keySet()) + ").");
        }
        return found;
    }

    private void add(KeyEncryptionKey kek) {
        known.put(kek.id(), kek);
    }
}
