package org.candour.ledger.proofs;

import java.util.List;
import java.util.stream.Stream;
import org.candour.ledger.proofs.Verdict.Broken;

/**
 * A checkpoint and the note it was read from, whose bytes are kept as they came.
 *
 * @param note       text and signatures
 * @param checkpoint what the text says
 */
public record SignedCheckpoint(SignedNote note, Checkpoint checkpoint) {

    /** @throws MalformedException when the note says something other than the checkpoint */
    public SignedCheckpoint {
        Strict.require(note.text().equals(checkpoint.text()), "a note's text", checkpoint.text(), note.text());
    }

    /**
     * Reads a signed checkpoint; verifies nothing.
     *
     * @throws MalformedException when the bytes are not a note or its text no checkpoint
     */
    public static SignedCheckpoint parse(byte[] bytes) {
        var note = SignedNote.parse(bytes);
        return new SignedCheckpoint(note, Checkpoint.parse(note.text()));
    }

    /** Checks that the log whose key this is signed the checkpoint, under its own name as origin. */
    public Verdict check(VerifierKey log) {
        return check(log, List.of());
    }

    /** The same, and that no signature of a known witness is a forgery. The witnesses alone are not enough. */
    public Verdict check(VerifierKey log, List<VerifierKey> witnesses) {
        if (!checkpoint.origin().equals(log.name()))
            return new Broken("the checkpoint is another log's", log.name(), checkpoint.origin());
        var own = note.check(List.of(log));
        return own.verified()
                ? note.check(Stream.concat(Stream.of(log), witnesses.stream()).toList())
                : own;
    }

    /** The note as it travels. */
    public byte[] bytes() {
        return note.bytes();
    }
}
