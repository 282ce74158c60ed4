package org.candour.ledger.proofs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checkpoints that the log did not sign, or that do not say what they seem to. */
final class CheckpointForgeries {

    private static final String VALID = ForgedLog.checkpoint();
    private static final String TEXT = ForgedLog.parsed(VALID).note().text();
    private static final String ROOT = ForgedLog.TREE.root(ForgedLog.SIZE).base64();
    private static final String UNTRUSTED = "no trusted key signed the note";
    private static final String FORGED = "the signature is not over this text";

    private CheckpointForgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(keys(), signatures(), sizes(), roots(), texts()).flatMap(forgeries -> forgeries);
    }

    private static Stream<Forgery> keys() {
        var impostor = ForgedLog.IMPOSTOR.signature(TEXT);
        var own = ForgedLog.KEY.signature(TEXT);
        var stranger = ForgedLog.STRANGER.signature(TEXT);
        return Stream.of(
                note("signed-by-another-key-under-the-same-name", UNTRUSTED, impostor),
                note("signed-by-another-key-with-the-key-id", FORGED, withId(own.keyId(), impostor)),
                note("key-id-of-another-key", UNTRUSTED, withId(impostor.keyId(), own)),
                note("good-signature-and-a-forged-one", FORGED, own, withId(own.keyId(), impostor)),
                note("signed-by-a-witness-alone", UNTRUSTED, stranger),
                note(
                        "key-name-of-a-stranger",
                        UNTRUSTED,
                        new NoteSignature("example.net/log", own.keyId(), own.signature())),
                Forgery.of("signed-by-another-log.checkpoint", anotherLog(), "the checkpoint is another log's"));
    }

    private static NoteSignature withId(int id, NoteSignature signature) {
        return new NoteSignature(signature.name(), id, signature.signature());
    }

    private static String anotherLog() {
        var root = ForgedLog.TREE.root(ForgedLog.SIZE);
        return ForgedLog.STRANGER
                .sign(new Checkpoint(ForgedLog.STRANGER.name(), ForgedLog.SIZE, root))
                .note()
                .toString();
    }

    private static Stream<Forgery> signatures() {
        var own = ForgedLog.KEY.signature(TEXT);
        var cut = new NoteSignature(own.name(), own.keyId(), Arrays.copyOf(own.signature(), 63));
        var flipped = own.signature();
        flipped[17] ^= 1;
        return Stream.of(
                note("signature-of-63-bytes", FORGED, cut),
                note("signature-bit-flipped", FORGED, new NoteSignature(own.name(), own.keyId(), flipped)),
                changed("signature-missing", "a note must be text, an empty line", v -> TEXT),
                changed("signature-lines-missing", "the signatures of a note must be", v -> TEXT + "\n"),
                changed("signatures-33", "the signatures of a note must be", v -> v + lines(32)),
                changed(
                        "signature-not-canonical-base64",
                        "a signature must be canonical base64",
                        v -> unusedBits(v.strip()) + "\n"),
                changed("signature-line-with-a-hyphen", "a signature line must be", v -> v.replace("—", "-")),
                changed("signature-line-with-two-spaces", "a signature line must be", v -> v.replace("— ", "—  ")),
                changed(
                        "signature-of-a-key-id-alone",
                        "a signature must be a key id and more",
                        v -> TEXT + "\n— example.net/log AAAAAA==\n"));
    }

    private static String lines(int count) {
        return (ForgedLog.STRANGER.signature(TEXT).line() + "\n").repeat(count);
    }

    private static Stream<Forgery> sizes() {
        return Stream.of(
                changed("size-changed-after-signing", FORGED, v -> v.replace("\n13\n", "\n12\n")),
                changed("size-with-leading-zero", "a tree size must be", v -> v.replace("\n13\n", "\n013\n")),
                changed("size-with-a-sign", "a tree size must be", v -> v.replace("\n13\n", "\n+13\n")),
                changed("size-negative", "a tree size must be", v -> v.replace("\n13\n", "\n-13\n")),
                changed(
                        "size-of-2-to-the-63",
                        "a tree size must be",
                        v -> v.replace("\n13\n", "\n9223372036854775808\n")),
                changed(
                        "size-of-30-digits",
                        "a tree size must be",
                        v -> v.replace("\n13\n", "\n" + "1".repeat(30) + "\n")),
                changed("size-empty", "a tree size must be", v -> v.replace("\n13\n", "\n\n")));
    }

    private static Stream<Forgery> roots() {
        var other = ForgedLog.TREE.root(12).base64();
        var short31 = Strict.base64(Arrays.copyOf(ForgedLog.TREE.root(13).bytes(), 31));
        var long33 = Strict.base64(Arrays.copyOf(ForgedLog.TREE.root(13).bytes(), 33));
        return Stream.of(
                changed("root-changed-after-signing", FORGED, v -> v.replace(ROOT, other)),
                changed("root-of-31-bytes", "a hash must be 32 bytes", v -> v.replace(ROOT, short31)),
                changed("root-of-33-bytes", "a hash must be 32 bytes", v -> v.replace(ROOT, long33)),
                changed("root-without-padding", "a hash must be canonical base64", v -> v.replace("=\n\n", "\n\n")),
                changed(
                        "root-with-unused-bits",
                        "a hash must be canonical base64",
                        v -> v.replace(ROOT, unusedBits(ROOT))),
                changed(
                        "root-in-hexadecimal",
                        "a hash must be",
                        v -> v.replace(ROOT, ForgedLog.TREE.root(13).hex())));
    }

    /** Another last character that decodes to the same bytes. */
    static String unusedBits(String base64) {
        var last = base64.charAt(base64.length() - 2);
        return base64.substring(0, base64.length() - 2) + (char) (last + 1) + "=";
    }

    private static Stream<Forgery> texts() {
        return Stream.of(
                changed("blank-line-missing", "a note must be text, an empty line", v -> v.replace("\n\n", "\n")),
                changed("blank-lines-doubled", "a checkpoint must be origin", v -> v.replace("\n\n", "\n\n\n")),
                changed("extension-line", "a checkpoint must be origin", v -> v.replace("\n\n", "\nextension\n\n")),
                changed("root-line-missing", "a checkpoint must be origin", v -> v.replace(ROOT + "\n", "")),
                changed("lines-ended-by-crlf", "a note must be text without control", v -> v.replace("\n", "\r\n")),
                changed("tab-after-the-size", "a note must be text without control", v -> v.replace("13\n", "13\t\n")),
                changed("byte-order-mark", "the checkpoint is another log's", v -> "\uFEFF" + v),
                changed("origin-empty", "a key name must be", v -> v.substring(v.indexOf('\n'))),
                changed("origin-with-a-space", "a key name must be", v -> v.replace("forged/v1/log\n", "forged log\n")),
                changed("final-newline-missing", "a note must be text that ends", String::stripTrailing),
                changed("empty", "a note must be text that ends", v -> ""),
                new Forgery(
                        "not-utf-8.checkpoint",
                        VALID.replace("13\n", "13\u00ff\n").getBytes(ISO_8859_1),
                        "a note must be UTF-8"));
    }

    private static Forgery note(String fault, String reason, NoteSignature... signatures) {
        var note = new SignedNote(TEXT, List.of(signatures));
        return Forgery.changed(fault + ".checkpoint", VALID, reason, valid -> note.toString());
    }

    private static Forgery changed(String fault, String reason, UnaryOperator<String> change) {
        return Forgery.changed(fault + ".checkpoint", VALID, reason, change);
    }
}
