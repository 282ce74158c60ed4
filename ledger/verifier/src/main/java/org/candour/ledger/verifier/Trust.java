package org.candour.ledger.verifier;

import java.util.List;
import java.util.stream.Collectors;
import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.SignedNote;
import org.candour.ledger.proofs.Verdict;
import org.candour.ledger.proofs.VerifierKey;

/** The keys that the person at the terminal trusts to speak for the log; several when it has changed its key. */
record Trust(List<VerifierKey> keys) {

    /** Reads and checks a checkpoint of the log. */
    SignedCheckpoint read(String where, byte[] bytes) throws FindingException {
        try {
            var checkpoint = SignedCheckpoint.parse(bytes);
            if (check(checkpoint) instanceof Verdict.Broken broken)
                throw new FindingException(Finding.of(where, broken));
            return checkpoint;
        } catch (MalformedException malformed) {
            throw new FindingException(Finding.of(where, Finding.NOWHERE, malformed));
        }
    }

    /** The first key that is trusted and signed the note, printed. */
    String signerOf(SignedNote note) {
        return keys.stream()
                .filter(key -> note.check(List.of(key)).verified())
                .map(VerifierKey::toString)
                .findFirst()
                .orElse("nobody");
    }

    private Verdict check(SignedCheckpoint checkpoint) {
        var origin = checkpoint.checkpoint().origin();
        var own = keys.stream().filter(key -> key.name().equals(origin)).toList();
        if (!own.isEmpty()) return checkpoint.note().check(own);
        var names = keys.stream().map(VerifierKey::name).distinct().collect(Collectors.joining(", "));
        return new Verdict.Broken("the checkpoint is another log's", names, origin);
    }
}
