package org.candour.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.candour.kernel.KeyOwner;

/** Removes the keys of owners that never came to be. */
final class KeySweep {

    /** How long a key or file may wait for the event that names it. */
    static final Duration GRACE = Duration.ofDays(1);

    private final KeyStore store;
    private final KeyCache cache;

    KeySweep(KeyStore store, KeyCache cache) {
        this.store = store;
        this.cache = cache;
    }

    // Each key met leaves the page: named, removed, or asked for anew and so too young.
    Swept sweep(Predicate<KeyOwner> inLog, Instant now) {
        long removed = 0;
        long kept = 0;
        var before = now.minus(GRACE);
        for (var page = store.unnamedSince(before); !page.isEmpty(); page = store.unnamedSince(before)) {
            for (var found : page) {
                var owner = found.keys().owner();
                if (inLog.test(owner)) {
                    store.name(owner);
                    kept++;
                } else if (store.remove(found)) {
                    cache.forget(owner);
                    removed++;
                }
            }
        }
        return new Swept(removed, kept);
    }
}
