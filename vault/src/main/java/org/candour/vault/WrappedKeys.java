package org.candour.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.StreamingAead;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import org.candour.kernel.KeyOwner;

/**
 * One owner's three keysets as the key store holds them.
 *
 * @param owner   whose they are
 * @param kek     id of the key-encryption key that wraps them
 * @param keysets the wrapped keysets, each bound to owner and kind
 */
record WrappedKeys(KeyOwner owner, String kek, Map<KeyKind, byte[]> keysets) {

    static WrappedKeys generate(KeyOwner owner, KeyEncryptionKey kek) throws GeneralSecurityException {
        Map<KeyKind, byte[]> keysets = new EnumMap<>(KeyKind.class);
        for (var kind : KeyKind.values()) {
            keysets.put(kind, kind.generate(owner, kek));
        }
        return new WrappedKeys(owner, kek.id(), keysets);
    }

    /** Ready for use; fails when {@code with} is not the key that wrapped them, or they belong to another owner. */
    OwnerKeys unwrap(KeyEncryptionKey with) throws GeneralSecurityException {
        return new OwnerKeys(
                KeyKind.WORDS.use(keyset(KeyKind.WORDS, with), Aead.class),
                KeyKind.FILES.use(keyset(KeyKind.FILES, with), StreamingAead.class),
                KeyKind.DIGESTS.use(keyset(KeyKind.DIGESTS, with), Mac.class));
    }

    /** The same keys under another key-encryption key. */
    WrappedKeys rewrap(KeyEncryptionKey from, KeyEncryptionKey to) throws GeneralSecurityException {
        Map<KeyKind, byte[]> rewrapped = new EnumMap<>(KeyKind.class);
        for (var kind : KeyKind.values()) {
            rewrapped.put(kind, kind.wrap(keyset(kind, from), owner, to));
        }
        return new WrappedKeys(owner, to.id(), rewrapped);
    }

    private KeysetHandle keyset(KeyKind kind, KeyEncryptionKey kek) throws GeneralSecurityException {
        var wrapped = keysets.get(kind);
        if (wrapped == null) {
            throw new GeneralSecurityException("the key document has no " + kind.field());
        }
        return kind.unwrap(wrapped, owner, kek);
    }

    /** Owner and wrapping key; not the bytes. */
    @Override
    public String toString() {
        return "WrappedKeys[" + owner + " by " + kek + "]";
    }
}
