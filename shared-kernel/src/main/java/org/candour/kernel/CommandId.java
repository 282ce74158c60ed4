package org.candour.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Which command this was, and what it said: {@code cmd_…}, a full stop, and the digest of the body in hex. Two requests
 * with one key are one command when the digests are equal, and a mistake when they are not.
 *
 * @param value for example {@code cmd_0a….9f86d0…}
 */
public record CommandId(String value) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{8,64}");

    /** @throws IllegalArgumentException when {@code value} is not a {@code cmd_} id, a full stop and a digest */
    public CommandId {
        int stop = value.indexOf('.');
        if (stop < 0 || !DIGEST.matcher(value.substring(stop + 1)).matches()) {
            throw new IllegalArgumentException("not a command id with its digest");
        }
        IdKind.COMMAND.check(value.substring(0, stop));
    }

    /** The id of {@code key} with the digest of what it asked. */
    public static CommandId of(String key, byte[] digest) {
        return new CommandId(key + '.' + HexFormat.of().formatHex(digest));
    }

    /**
     * The key of a request: SHA-256 over actor, method, path and idempotency key, so that one key counts for one actor and
     * one address.
     */
    public static String key(String actor, String method, String path, String idempotencyKey) {
        return IdKind.COMMAND.of(sha256(String.join("\n", actor, method, path, idempotencyKey)));
    }

    /** The part before the full stop: what a repeat is recognised by. */
    public String key() {
        return value.substring(0, value.indexOf('.'));
    }

    /** The part after the full stop. */
    public String digest() {
        return value.substring(value.indexOf('.') + 1);
    }

    /**
     * The {@code count}-th id of {@code kind} that this command makes: SHA-256 over key, kind and count, so that a repeat
     * makes the same ids.
     */
    public String newId(IdKind kind, int count) {
        return kind.of(sha256(key() + '\n' + kind.prefix() + '\n' + count));
    }

    /** The bare id. */
    @Override
    public String toString() {
        return value;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
