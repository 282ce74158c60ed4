package org.candour.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A private Ed25519 key (RFC 8032) under a name, which signs notes. Kept in a file as PKCS #8 PEM (RFC 8410; the name is
 * not in it) or as {@code PRIVATE+KEY+<name>+<8 hex digits of the key id>+<base64 of 0x01 and the 32-byte seed>}, the
 * form of Go's note package. It prints as its public half.
 */
public final class NoteSigner {

    /** What DER writes before the 32-byte seed of a private Ed25519 key (RFC 8410 section 7). */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final int SEED_BYTES = 32;

    /** Seed first, so that a key that is printed can never be taken for a public one. */
    private static final Pattern PRINTED =
            Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

    /** The longest key file that is read, in characters. */
    private static final int FILE_CHARACTERS_MAX = 4_096;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifierKey;

    private NoteSigner(String name, byte[] seed) {
        try {
            this.seed = seed.clone();
            var encoded = new PKCS8EncodedKeySpec(Strict.join(PKCS8_PREFIX, seed));
            this.key = KeyFactory.getInstance("Ed25519").generatePrivate(encoded);
            this.verifierKey = VerifierKey.of(name, publicKey(seed));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every seed of 32 bytes is an Ed25519 key", broken);
        }
    }

    /** Makes a new key from the platform's strong random source. */
    public static NoteSigner generate(String name) {
        var seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner(name, seed);
    }

    /**
     * Reads a key file of either form.
     *
     * @param name the name a PEM file's key signs under; a printed key must carry the same
     * @throws MalformedException when the text is neither form or names another; the message never repeats the file
     */
    public static NoteSigner read(String name, String file) {
        require(file.length() <= FILE_CHARACTERS_MAX, "at most " + FILE_CHARACTERS_MAX + " characters");
        if (file.startsWith("-----BEGIN")) return ofPem(name, file);
        var signer = parse(file.strip());
        Strict.require(signer.name().equals(name), "the key's name", name, signer.name());
        return signer;
    }

    private static NoteSigner ofPem(String name, String pem) {
        var parts = PEM.matcher(pem);
        require(parts.matches(), "one PKCS #8 PEM block");
        var der = decode(parts.group(1).replaceAll("\\s", ""));
        var ed25519 = der.length == PKCS8_PREFIX.length + SEED_BYTES
                && Arrays.equals(Arrays.copyOf(der, PKCS8_PREFIX.length), PKCS8_PREFIX);
        require(ed25519, "an Ed25519 key of PKCS #8 version 1");
        return new NoteSigner(name, Arrays.copyOfRange(der, PKCS8_PREFIX.length, der.length));
    }

    /**
     * Reads the printed form, {@code PRIVATE+KEY+…}.
     *
     * @throws MalformedException for another form or a key id that is not this key's; the message never repeats the text
     */
    public static NoteSigner parse(String text) {
        var parts = PRINTED.matcher(text);
        require(text.length() <= FILE_CHARACTERS_MAX && parts.matches(), "PRIVATE+KEY+name+8 hex digits+base64");
        var typed = decode(parts.group(3));
        require(typed.length == 1 + SEED_BYTES && typed[0] == VerifierKey.ED25519, "an Ed25519 seed of type 0x01");
        var signer = new NoteSigner(parts.group(1), Arrays.copyOfRange(typed, 1, typed.length));
        Strict.require(
                signer.verifierKey.idHex().equals(parts.group(2)), "the key id", "the key's own", parts.group(2));
        return signer;
    }

    /** The name signed under; for a log it is the origin. */
    public String name() {
        return verifierKey.name();
    }

    /** The public half. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * Signs a note's text.
     *
     * @param text lines, each ended by a newline
     * @return the note with this one signature
     * @throws MalformedException when the text cannot be a note's
     */
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(signature(text)));
    }

    /** Signs a checkpoint. The caller sees to it that no two checkpoints of one log contradict each other. */
    public SignedCheckpoint sign(Checkpoint checkpoint) {
        return new SignedCheckpoint(sign(checkpoint.text()), checkpoint);
    }

    /** This key's signature over a note's text, to stand beside those of others. */
    public NoteSignature signature(String text) {
        return new NoteSignature(name(), verifierKey.id(), sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every Java platform signs with Ed25519", broken);
        }
    }

    /** The key as PKCS #8 PEM, which openssl reads too. A secret. */
    public String pem() {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Strict.join(PKCS8_PREFIX, seed));
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    /** The key in the form that {@link #parse} reads. A secret. */
    public String secret() {
        var typed = Strict.join(new byte[] {VerifierKey.ED25519}, seed);
        return "PRIVATE+KEY+" + name() + "+" + verifierKey.idHex() + "+" + Strict.base64(typed);
    }

    /** The public half: a key in a log line gives nothing away. */
    @Override
    public String toString() {
        return verifierKey.toString();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedException("a signing key", "base64 within", "other text");
        }
    }

    private static void require(boolean holds, String expected) {
        Strict.require(holds, "a signing key", expected, "other text");
    }

    /** The JDK computes a public key only while generating a pair, so the generator is handed the seed as its randomness. */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SeedRandom(seed));
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - VerifierKey.PUBLIC_KEY_BYTES, encoded.length);
    }

    /** A random source that gives one seed, for the one call above. */
    private static final class SeedRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        SeedRandom(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
