package org.candour.ledger.proofs;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 value: a leaf, a node or the root of the log's tree. Equal by content; the bytes are copied in and out.
 *
 * @param bytes exactly 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Hash(byte[] bytes) {

    /** The length of every hash in the log, in bytes. */
    public static final int LENGTH_BYTES = 32;

    /** @throws MalformedException when there are not exactly 32 bytes */
    public Hash {
        Strict.require(bytes.length == LENGTH_BYTES, "a hash", "32 bytes", bytes.length + " bytes");
        bytes = bytes.clone();
    }

    /**
     * Reads 64 hexadecimal digits of either case.
     *
     * @throws MalformedException when {@code text} is anything else
     */
    public static Hash ofHex(String text) {
        try {
            return new Hash(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException notHexadecimal) {
            throw new MalformedException("a hash", "64 hexadecimal digits", text);
        }
    }

    /**
     * Reads canonical, padded base64 (RFC 4648 section 4) of 32 bytes.
     *
     * @throws MalformedException when the base64 is not canonical or another number of bytes
     */
    public static Hash ofBase64(String text) {
        return new Hash(Strict.base64("a hash", text));
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** 44 characters of padded base64 (RFC 4648 section 4). */
    public String base64() {
        return Strict.base64(bytes);
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The array itself, for hashing inside this package without a copy. */
    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The hexadecimal form. */
    @Override
    public String toString() {
        return hex();
    }
}
