package org.candour.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.KeysUnavailableException;
import org.jspecify.annotations.Nullable;

/** Unwrapped keys in memory, for a time that bounds how long a key outlives its destruction elsewhere. */
final class KeyCache {

    /**
     * How long an unwrapped key is used, counted from the moment before the key store was asked. Below the promised sixty
     * seconds by what a primary needs to notice that it is one no longer: until then it may still read out a key that the
     * new primary has destroyed.
     */
    static final Duration KEY_LIFE = Duration.ofSeconds(45);

    /** Owners whose keys are held at once; beyond it the key store is asked more often, no more. */
    private static final int OWNERS_MAX = 20_000;

    private record Held(OwnerKeys keys, long askedNanos) {}

    private final KeyStore store;
    private final KeyRing ring;
    private final Ticker ticker;
    private final Cache<KeyOwner, Held> held;
    private final AtomicLong forgotten = new AtomicLong();

    KeyCache(KeyStore store, KeyRing ring, Ticker ticker) {
        this.store = store;
        this.ring = ring;
        this.ticker = ticker;
        this.held = Caffeine.newBuilder()
                .maximumSize(OWNERS_MAX)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .expireAfter(Expiry.creating((KeyOwner owner, Held entry) -> left(entry)))
                .build();
    }

    /** What asking for an owner's keys gave. */
    sealed interface Answer {

        /** The keys, for use now and not for keeping. */
        record Usable(OwnerKeys keys) implements Answer {}

        /** Destroyed. */
        record Spent() implements Answer {}

        /** Never made. */
        record Nothing() implements Answer {}
    }

    /**
     * The owner's keys. Two threads that miss at once both ask the store: waiting for each other would add up their
     * waits when it does not answer.
     *
     * @throws KeysUnavailableException when they are not held and the key store does not answer
     */
    Answer ask(KeyOwner owner) {
        @Nullable Held found = held.getIfPresent(owner);
        if (found != null) {
            return new Answer.Usable(found.keys());
        }
        long asked = ticker.read();
        long forgottenBefore = forgotten.get();
        return switch (store.find(owner)) {
            case StoredKey.Live live -> new Answer.Usable(hold(owner, unwrap(live.keys()), asked, forgottenBefore));
            case StoredKey.Spent() -> new Answer.Spent();
            case StoredKey.Nothing() -> new Answer.Nothing();
        };
    }

    void forget(KeyOwner owner) {
        forgotten.incrementAndGet();
        held.invalidate(owner);
    }

    void forgetAll() {
        held.invalidateAll();
    }

    // What was read before a destruction in this process and held after it must not stay.
    private OwnerKeys hold(KeyOwner owner, OwnerKeys keys, long askedNanos, long forgottenBefore) {
        held.put(owner, new Held(keys, askedNanos));
        if (forgotten.get() != forgottenBefore) {
            held.invalidate(owner);
        }
        return keys;
    }

    // A key that does not unwrap is there and cannot be used: to say that it was destroyed would be a lie.
    private OwnerKeys unwrap(WrappedKeys wrapped) {
        try {
            return wrapped.unwrap(ring.named(wrapped.kek()));
        } catch (GeneralSecurityException | VaultConfigurationException e) {
            throw new KeysUnavailableException(e);
        }
    }

    private Duration left(Held entry) {
        return KEY_LIFE.minusNanos(ticker.read() - entry.askedNanos());
    }
}
