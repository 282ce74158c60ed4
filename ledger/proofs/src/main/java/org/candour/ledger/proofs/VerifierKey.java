package org.candour.ledger.proofs;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A public Ed25519 key (RFC 8032) under a name, as C2SP signed-note writes it:
 * {@code <name>+<8 hex digits of the key id>+<base64 of 0x01 and the 32 bytes>}.
 */
public final class VerifierKey {

    /** The signature type of plain Ed25519 in key ids and keys (C2SP signed-note). */
    static final byte ED25519 = 1;

    /** The length of a public Ed25519 key, in bytes. */
    static final int PUBLIC_KEY_BYTES = 32;

    /** What DER writes before the 32 bytes of a public Ed25519 key (RFC 8410 section 4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    /** The longest printed key that is read, in characters. */
    private static final int PRINTED_CHARACTERS_MAX = 1_024;

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw) {
        this.name = Strict.keyName(name);
        this.raw = raw.clone();
        this.key = publicKey(raw);
    }

    /**
     * A key of 32 bytes under a name.
     *
     * @throws MalformedException when the name or the bytes cannot be a key's
     */
    public static VerifierKey of(String name, byte[] publicKey) {
        Strict.require(publicKey.length == PUBLIC_KEY_BYTES, "a public key", "32 bytes", publicKey.length + " bytes");
        return new VerifierKey(name, publicKey);
    }

    /**
     * Reads the printed form.
     *
     * @throws MalformedException for another form, another kind of key, or a key id that is not this key's
     */
    public static VerifierKey parse(String text) {
        var form = "name+8 hex digits+base64";
        Strict.require(text.length() <= PRINTED_CHARACTERS_MAX, "a verifier key", "shorter", text);
        var parts = FORM.matcher(text);
        Strict.require(parts.matches(), "a verifier key", form, text.startsWith("PRIVATE") ? "a signing key" : text);
        var typed = Strict.base64("a verifier key", parts.group(3));
        var known = typed.length == 1 + PUBLIC_KEY_BYTES && typed[0] == ED25519;
        Strict.require(known, "a verifier key", "an Ed25519 key of type 0x01", text);
        var key = new VerifierKey(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        Strict.require(key.idHex().equals(parts.group(2)), "a key id", key.idHex(), parts.group(2));
        return key;
    }

    /** The key's name; for a log it is the origin. */
    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), as a big-endian number. */
    public int id() {
        return KeyId.of(name, ED25519, raw);
    }

    /** The key id as eight lower-case hexadecimal digits. */
    public String idHex() {
        return HexFormat.of().toHexDigits(id());
    }

    /** The 32 bytes of the key; a copy. */
    public byte[] publicKey() {
        return raw.clone();
    }

    /** Whether {@code signature} (64 bytes) is this key's over {@code message}; false for anything else, never throws. */
    public boolean signed(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** The printed form. */
    @Override
    public String toString() {
        return name + "+" + idHex() + "+" + Strict.base64(Strict.join(new byte[] {ED25519}, raw));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return id();
    }

    private static PublicKey publicKey(byte[] raw) {
        try {
            var encoded = new X509EncodedKeySpec(Strict.join(X509_PREFIX, raw));
            return KeyFactory.getInstance("Ed25519").generatePublic(encoded);
        } catch (GeneralSecurityException notAPoint) {
            throw new MalformedException(
                    "a public key", "a point of the curve", HexFormat.of().formatHex(raw));
        }
    }
}
