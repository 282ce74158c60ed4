package org.candour.ledger.verifier;

import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.CompactRange;
import org.jspecify.annotations.Nullable;

/** Tells, once an entry and its leaf hash differ, which of the two the log had signed. */
final class Blame {

    private Blame() {}

    static Finding of(Finding finding, CompactRange ofEntries, @Nullable CompactRange ofHashes, Checkpoint checkpoint) {
        return new Finding(
                finding.what() + sentence(ofEntries, ofHashes, checkpoint),
                finding.where(),
                finding.first(),
                finding.last(),
                finding.calculated(),
                finding.given());
    }

    private static String sentence(CompactRange ofEntries, @Nullable CompactRange ofHashes, Checkpoint checkpoint) {
        if (isSigned(ofEntries, checkpoint)) return "; the entries are what was signed, the served hash is not";
        if (ofHashes != null && isSigned(ofHashes, checkpoint))
            return "; the served hashes are what was signed, the entry is not";
        return "; neither the entries nor the served hashes give the signed root";
    }

    private static boolean isSigned(CompactRange tree, Checkpoint checkpoint) {
        return tree.size() == checkpoint.size() && tree.root().equals(checkpoint.root());
    }
}
