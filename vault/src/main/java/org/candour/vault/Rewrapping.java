package org.candour.vault;

import java.security.GeneralSecurityException;
import java.util.function.LongPredicate;

/** Wraps every key by the ring's current key-encryption key. What is done is what the documents say: nothing else is kept. */
final class Rewrapping {

    private final KeyStore store;
    private final KeyRing ring;

    Rewrapping(KeyStore store, KeyRing ring) {
        this.store = store;
        this.ring = ring;
    }

    Keys.Rewrapped run(LongPredicate goOn) {
        var kek = ring.current();
        long done = 0;
        for (var page = store.wrappedByOtherThan(kek.id());
                !page.isEmpty();
                page = store.wrappedByOtherThan(kek.id())) {
            for (var keys : page) {
                if (store.replace(keys, rewrap(keys, kek)) && !goOn.test(++done)) {
                    return new Keys.Rewrapped(done, store.countWrappedByOtherThan(kek.id()));
                }
            }
        }
        return new Keys.Rewrapped(done, 0);
    }

    private WrappedKeys rewrap(WrappedKeys keys, KeyEncryptionKey kek) {
        try {
            return keys.rewrap(ring.named(keys.kek()), kek);
        } catch (GeneralSecurityException e) {
            throw new VaultConfigurationException(
                    "The key of " + keys.owner() + " does not unwrap by " + keys.kek() + ".", e);
        }
    }
}
