package org.candour.vault;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.KeysUnavailableException;
import org.candour.kernel.NoSuchKeyException;

/**
 * Birth, care and death of keys (decision 18). Every method throws {@link KeysUnavailableException} when the key store
 * does not answer; all may then be called again.
 */
public final class Keys {

    private final KeyStore store;
    private final KeyRing ring;
    private final KeyCache cache;
    private final InstantSource clock;

    Keys(KeyStore store, KeyRing ring, KeyCache cache, InstantSource clock) {
        this.store = store;
        this.ring = ring;
        this.cache = cache;
        this.clock = clock;
    }

    /** Where the owner's key stands, as the key store says and not the cache. */
    public KeyState state(KeyOwner owner) {
        return switch (store.find(owner)) {
            case StoredKey.Live live -> KeyState.LIVE;
            case StoredKey.Spent() -> KeyState.DESTROYED;
            case StoredKey.Nothing() -> KeyState.NONE;
        };
    }

    /**
     * Destroys the owner's key, for ever: here at once, in every other process within {@link KeyCache#KEY_LIFE}. Durable on
     * a majority when it returns. An owner that had no key gets none later, so that a destruction applied again after a
     * restore holds whatever the backup lacked. May be repeated.
     *
     * @return whether there was a key to destroy
     */
    public boolean destroy(KeyOwner owner) {
        boolean was = store.spend(owner, clock.instant());
        cache.forget(owner);
        return was;
    }

    /**
     * Removes keys older than a day that nothing in the log names: the command they were made for never came.
     *
     * @param inLog whether an event names this owner, answered from the log and not from a view
     * @param now   the present by the machine's clock
     */
    public Swept sweep(Predicate<KeyOwner> inLog, Instant now) {
        return new KeySweep(store, cache).sweep(inLog, now);
    }

    /**
     * Wraps every key anew by {@code kek}, which from now on wraps the new ones of this process too. One document after the
     * other, while others read; what stops it, {@code goOn} or a crash, leaves whole documents, and calling it again does
     * the rest. The earlier key-encryption key may be put away when none is left anywhere ({@link Rewrapped#left()} is
     * 0) and every process was given the new one.
     *
     * @param goOn told after each document how many are done; answers whether to go on
     * @throws VaultConfigurationException when a key is wrapped by a key-encryption key that was not given
     */
    public Rewrapped rewrap(KeyEncryptionKey kek, LongPredicate goOn) {
        ring.makeCurrent(kek);
        return new Rewrapping(store, ring).run(goOn);
    }

    /**
     * What a re-wrapping came to.
     *
     * @param done how many keys it wrapped anew
     * @param left how many are still wrapped by another key-encryption key
     */
    public record Rewrapped(long done, long left) {}

    /** See {@link org.candour.kernel.Sealer#createKey}. */
    void create(KeyOwner owner) {
        for (int attempt = 0; attempt < KeyStore.RACE_ATTEMPTS_MAX; attempt++) {
            if (isThere(owner) || make(owner)) {
                return;
            }
        }
        throw KeyStore.racing(owner);
    }

    // Asking for a key that no event names yet puts off its sweep.
    private boolean isThere(KeyOwner owner) {
        return switch (store.find(owner)) {
            case StoredKey.Live live -> !live.unnamed() || store.ask(owner, clock.instant());
            case StoredKey.Spent() -> throw new NoSuchKeyException(owner);
            case StoredKey.Nothing() -> false;
        };
    }

    // Who loses the race asks for the winner's key, which also waits until that one is durable.
    private boolean make(KeyOwner owner) {
        return store.insert(generate(owner), clock.instant()) || store.ask(owner, clock.instant());
    }

    private WrappedKeys generate(KeyOwner owner) {
        try {
            return WrappedKeys.generate(owner, ring.current());
        } catch (GeneralSecurityException e) {
            throw new KeysUnavailableException(e);
        }
    }
}
