package org.candour.ledger.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * The 64-bit hash under which a tag, a lane or a type is found: the first eight bytes, big-endian, of SHA-256 over the
 * UTF-8 of {@code key:value} or of the type's name. Two texts may share one, so whoever finds by it looks at the entry.
 */
public final class ShortHash {

    private ShortHash() {}

    /** The hash of one tag, lane or type. */
    public static long of(String text) {
        return of(text, sha256());
    }

    // A digest starts anew after each value, so that one serves for many texts.
    private static long of(String text, MessageDigest digest) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** The distinct hashes of {@code texts}, in signed order. */
    public static List<Long> of(Collection<String> texts) {
        var digest = sha256();
        return texts.stream().map(text -> of(text, digest)).distinct().sorted().toList();
    }

    /** Sixteen lower-case hexadecimal digits, as a header's canonical JSON writes a hash. */
    public static String hex(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256.", impossible);
        }
    }
}
