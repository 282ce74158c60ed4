package org.candour.vault;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;

/**
 * Planted defect X17 over the vault's own keys: the associated data has no owner, and opening goes by the
 * owner that the value names. It stands in the lab, in the vault's package because the vault opens no door for it: nothing
 * that is shipped can reach it.
 */
public final class PlantedVault {

    private final Keys keys;
    private final KeyCache cache;

    /** Over the keys of {@code database}, wrapped by {@code kek}. */
    public PlantedVault(MongoDatabase database, KeyEncryptionKey kek) {
        var store = new KeyStore(database);
        store.prepare();
        var ring = new KeyRing(kek, List.of());
        this.cache = new KeyCache(store, ring, Ticker.systemTicker());
        this.keys = new Keys(store, ring, cache, InstantSource.system());
    }

    /** Makes the owner's key. */
    public void createKey(KeyOwner owner) {
        keys.create(owner);
    }

    /** Seals without binding the owner. */
    public Sealed seal(KeyOwner owner, Slot slot, String json) {
        try {
            var ciphertext = of(owner).words().encrypt(Padding.pad(json), bytes(slot));
            return new Sealed(
                    owner, slot, VaultSealer.KEY_NUMBER, Base64.getEncoder().encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens by what the value says of itself; the expected place is held against its slot only. */
    public Opener.Opened open(Sealed value, Opener.Place expected) {
        if (!value.slot().equals(expected.slot())) return new Opener.Opened.Foreign();
        try {
            var ciphertext = Base64.getDecoder().decode(value.sealed());
            var padded = of(value.owner()).words().decrypt(ciphertext, bytes(value.slot()));
            return new Opener.Opened.Words(Padding.unpad(padded));
        } catch (GeneralSecurityException notThere) {
            return new Opener.Opened.Foreign();
        }
    }

    private OwnerKeys of(KeyOwner owner) {
        return switch (cache.ask(owner)) {
            case KeyCache.Answer.Usable(var usable) -> usable;
            case KeyCache.Answer.Spent(), KeyCache.Answer.Nothing() ->
                throw new IllegalStateException("no key of " + owner);
        };
    }

    private static byte[] bytes(Slot slot) {
        return slot.value().getBytes(StandardCharsets.UTF_8);
    }
}
