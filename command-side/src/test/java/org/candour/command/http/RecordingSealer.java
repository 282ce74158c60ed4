package org.candour.command.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.NoSuchKeyException;
import org.candour.kernel.Sealed;
import org.candour.kernel.SealedFile;
import org.candour.kernel.Sealer;
import org.candour.kernel.Slot;

/** Seals in name only, for owners whose key it has, and keeps what it was asked for. */
final class RecordingSealer implements Sealer {

    final Set<KeyOwner> keys = new HashSet<>();
    final List<Slot> sealedFor = new ArrayList<>();

    @Override
    public void createKey(KeyOwner owner) {
        keys.add(owner);
    }

    @Override
    public Sealed seal(KeyOwner owner, Slot slot, String json) {
        refuseWithoutKey(owner);
        sealedFor.add(slot);
        return new Sealed(owner, slot, 1, Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public byte[] digest(KeyOwner owner, byte[] content) {
        refuseWithoutKey(owner);
        return new byte[32];
    }

    @Override
    public SealedFile sealFile(KeyOwner owner, Slot slot, InputStream plain, long maxBytes) throws IOException {
        refuseWithoutKey(owner);
        sealedFor.add(slot);
        return new SealedFile(owner, slot, "00", plain.readAllBytes().length);
    }

    private void refuseWithoutKey(KeyOwner owner) {
        if (!keys.contains(owner)) {
            throw new NoSuchKeyException(owner);
        }
    }
}
