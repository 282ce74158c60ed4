package org.candour.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.Sealed;
import org.candour.kernel.SealedFile;
import org.candour.kernel.Sealer;
import org.candour.kernel.Slot;

/** Seals under the owner's keys; a key that is held goes on sealing while the key store is away. */
final class VaultSealer implements Sealer {

    /** The number of an owner's only key; another one would need a rule for when it is made. */
    static final int KEY_NUMBER = 1;

    private final Keys keys;
    private final KeyCache cache;
    private final SealedFiles files;

    VaultSealer(Keys keys, KeyCache cache, SealedFiles files) {
        this.keys = keys;
        this.cache = cache;
        this.files = files;
    }

    @Override
    public void createKey(KeyOwner owner) {
        keys.create(owner);
    }

    @Override
    public Sealed seal(KeyOwner owner, Slot slot, String json) {
        if (json.isBlank()) {
            throw new IllegalArgumentException("nothing to seal");
        }
        try {
            var ciphertext = keysOf(owner).words().encrypt(Padding.pad(json), Binding.of(owner, slot));
            return new Sealed(owner, slot, KEY_NUMBER, Base64.getEncoder().encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was unwrapped does not seal", e);
        }
    }

    @Override
    public byte[] digest(KeyOwner owner, byte[] content) {
        try {
            return keysOf(owner).digests().computeMac(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was unwrapped makes no digest", e);
        }
    }

    @Override
    public SealedFile sealFile(KeyOwner owner, Slot slot, InputStream plain, long maxBytes) throws IOException {
        try (var spool = SealedSpool.fill(keysOf(owner).files(), Binding.of(owner, slot), plain, maxBytes)) {
            var file = new SealedFile(owner, slot, spool.digest(), spool.plainBytes());
            files.store(file, spool.ciphertext());
            return file;
        }
    }

    private OwnerKeys keysOf(KeyOwner owner) {
        return switch (cache.ask(owner)) {
            case KeyCache.Answer.Usable(OwnerKeys usable) -> usable;
            case KeyCache.Answer.Spent(), KeyCache.Answer.Nothing() -> throw new NoSuchKeyException(owner);
        };
    }
}
