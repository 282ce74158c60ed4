package org.candour.vault;

import java.nio.charset.StandardCharsets;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Slot;

/** The associated data of a sealed value: owner and slot. An owner's id has one length, so no two pairs look alike. */
final class Binding {

    private Binding() {}

    static byte[] of(KeyOwner owner, Slot slot) {
        return (owner.value() + '/' + slot.value()).getBytes(StandardCharsets.UTF_8);
    }
}
