package org.candour.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.KeysUnavailableException;
import org.candour.kernel.Opener;
import org.candour.kernel.PermitException;
import org.candour.kernel.Sealed;
import org.candour.kernel.SealedFile;
import org.candour.kernel.Slot;
import org.candour.kernel.access.DisclosurePermit;

/** Opens against a permit; the permit is looked at first, then the place, then the key. */
final class VaultOpener implements Opener {

    private final KeyCache cache;
    private final SealedFiles files;
    private final InstantSource clock;

    VaultOpener(KeyCache cache, SealedFiles files, InstantSource clock) {
        this.cache = cache;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Opened open(DisclosurePermit permit, Sealed value, Place expected) {
        require(permit, expected.owner());
        if (!belongs(value.owner(), value.slot(), expected) || value.key() != VaultSealer.KEY_NUMBER) {
            return new Opened.Foreign();
        }
        return switch (ask(expected.owner())) {
            case Usable(OwnerKeys keys) -> words(keys, value);
            case Gone() -> new Opened.Destroyed();
        };
    }

    @Override
    public OpenedFile openFile(DisclosurePermit permit, SealedFile file, Place expected) {
        require(permit, expected.owner());
        if (!belongs(file.owner(), file.slot(), expected)) {
            return new OpenedFile.Foreign();
        }
        return switch (ask(expected.owner())) {
            case Usable(OwnerKeys keys) -> stream(keys, file);
            case Gone() -> new OpenedFile.Destroyed();
        };
    }

    private sealed interface Held {}

    private record Usable(OwnerKeys keys) implements Held {}

    private record Gone() implements Held {}

    private void require(DisclosurePermit permit, KeyOwner owner) {
        if (!permit.opens(owner, clock.instant())) {
            throw new PermitException(permit + " is past its time or does not cover " + owner);
        }
    }

    private static boolean belongs(KeyOwner owner, Slot slot, Place expected) {
        return owner.equals(expected.owner()) && slot.equals(expected.slot());
    }

    // A value without a key and without a destruction is one whose key was lost: that is a fault to mend, not an
    // erasure.
    private Held ask(KeyOwner owner) {
        return switch (cache.ask(owner)) {
            case KeyCache.Answer.Usable(OwnerKeys keys) -> new Usable(keys);
            case KeyCache.Answer.Spent() -> new Gone();
            case KeyCache.Answer.Nothing() ->
                throw new KeysUnavailableException(new IllegalStateException(
                        "words of " + owner + " are sealed, but no key is there and none was destroyed"));
        };
    }

    private static Opened words(OwnerKeys keys, Sealed value) {
        try {
            var ciphertext = Base64.getDecoder().decode(value.sealed());
            var padded = keys.words().decrypt(ciphertext, Binding.of(value.owner(), value.slot()));
            return new Opened.Words(Padding.unpad(padded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Opened.Foreign();
        }
    }

    // The first segment is opened at once: a file sealed for another place is found before a byte of an answer is sent.
    private OpenedFile stream(OwnerKeys keys, SealedFile file) {
        var stored = files.ciphertext(file.digest());
        try {
            var plain = new BufferedInputStream(
                    keys.files().newDecryptingStream(stored, Binding.of(file.owner(), file.slot())));
            plain.mark(1);
            if (plain.read() != -1) {
                plain.reset();
            }
            return new OpenedFile.Plain(plain);
        } catch (IOException | GeneralSecurityException e) {
            close(stored);
            return new OpenedFile.Foreign();
        }
    }

    private static void close(InputStream stored) {
        try {
            stored.close();
        } catch (IOException e) {
            throw new IllegalStateException("a stream from the file store does not close", e);
        }
    }
}
