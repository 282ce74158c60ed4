package org.candour.ledger.proofs;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One signature line of a note (C2SP signed-note): {@code — <name> <base64(key id ‖ signature)>}.
 *
 * @param name      the signing key's name
 * @param keyId     the key's four bytes as a big-endian number
 * @param signature what the key made: 64 bytes for Ed25519, another length for kinds this package does not know
 */
@SuppressWarnings("ArrayRecordComponent")
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final Pattern FORM = Pattern.compile("— ([^ ]+) ([A-Za-z0-9+/=]+)");

    /** @throws MalformedException when the name cannot be a key's or there is no signature */
    public NoteSignature {
        Strict.keyName(name);
        Strict.require(signature.length > 0, "a signature", "at least a byte after the key id", "none");
        signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        var parts = FORM.matcher(line);
        Strict.require(parts.matches(), "a signature line", "— name base64", line);
        var bytes = Strict.base64("a signature", parts.group(2));
        Strict.require(bytes.length > Integer.BYTES, "a signature", "a key id and more", bytes.length + " bytes");
        var id = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(parts.group(1), id, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    boolean isBy(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    /** A copy of the signature's bytes, without the key id. */
    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** The line without its newline. */
    public String line() {
        var id = ByteBuffer.allocate(Integer.BYTES).putInt(keyId).array();
        return "— " + name + " " + Strict.base64(Strict.join(id, signature));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    /** The line. */
    @Override
    public String toString() {
        return line();
    }
}
