package org.candour.ledger.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The four bytes before each signature that tell which key made it (C2SP signed-note). */
final class KeyId {

    private KeyId() {}

    static int of(String name, byte type, byte[] publicKey) {
        var named = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.of(named, new byte[] {'\n', type}, publicKey))
                .getInt();
    }
}
