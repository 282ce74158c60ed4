package org.candour.ledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.ledger.proofs.Verdict.Broken;
import org.candour.ledger.proofs.Verdict.Verified;

/**
 * A text and its signatures (C2SP signed-note): the text, an empty line, one line per signature. What is signed is the
 * text up to and including its last newline; the last empty line ends it.
 *
 * @param text       lines, each ended by one newline
 * @param signatures from 1 to {@value #SIGNATURES_MAX}
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** How many signatures are read: a log's own, and a generous number of witnesses. */
    public static final int SIGNATURES_MAX = 32;

    /** The longest note that is read, in bytes; room for as many post-quantum signatures. */
    public static final int NOTE_BYTES_MAX = 131_072;

    /** @throws MalformedException when the text or the number of signatures cannot be a note's */
    public SignedNote {
        Strict.text("a note", text.getBytes(StandardCharsets.UTF_8), NOTE_BYTES_MAX);
        var count = signatures.size();
        var expected = "from 1 to " + SIGNATURES_MAX;
        Strict.require(count >= 1 && count <= SIGNATURES_MAX, "the signatures of a note", expected, count + "");
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note; verifies nothing.
     *
     * @throws MalformedException when the bytes are not a note
     */
    public static SignedNote parse(byte[] bytes) {
        var whole = Strict.text("a note", bytes, NOTE_BYTES_MAX);
        var end = whole.lastIndexOf("\n\n");
        Strict.require(end >= 0, "a note", "text, an empty line and signatures", whole);
        var lines = whole.substring(end + 2).split("\n", SIGNATURES_MAX + 2);
        var signatures = Stream.of(lines).limit(lines.length - 1L).map(NoteSignature::parse);
        return new SignedNote(whole.substring(0, end + 1), signatures.toList());
    }

    /**
     * Checks the note against the keys that are trusted. Signatures of unknown keys are ignored; a known key whose
     * signature fails rejects the whole note, and so does a note that no known key signed.
     */
    public Verdict check(Collection<VerifierKey> trusted) {
        var message = text.getBytes(StandardCharsets.UTF_8);
        var known = 0;
        for (var signature : signatures) {
            for (var key : trusted) {
                if (!signature.isBy(key)) continue;
                if (!key.signed(message, signature.signature())) return forged(key, signature);
                known++;
            }
        }
        return known > 0 ? new Verified() : unsigned(trusted);
    }

    private static Verdict forged(VerifierKey key, NoteSignature given) {
        return new Broken("the signature is not over this text", "a signature of " + key, given.line());
    }

    private Verdict unsigned(Collection<VerifierKey> trusted) {
        var calculated = trusted.stream().map(VerifierKey::toString).collect(Collectors.joining(" "));
        var given = signatures.stream().map(NoteSignature::line).collect(Collectors.joining("; "));
        return new Broken("no trusted key signed the note", "a signature of " + calculated, given);
    }

    /** The same text with one more signature below the others. */
    public SignedNote with(NoteSignature signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /** The note as it travels, UTF-8. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The note as it travels. */
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(s -> s.line() + "\n").collect(Collectors.joining());
    }
}
