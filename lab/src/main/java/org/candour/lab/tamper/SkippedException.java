package org.candour.lab.tamper;

import java.io.Serial;
import java.time.Instant;
import org.candour.ledger.engine.verification.Verification;
import org.candour.ledger.proofs.TreeHash;

/** How the planted verifier X18 leaves a log it has not read to its end. */
final class SkippedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long size;

    SkippedException(long size) {
        super("the rest is skipped", null, false, false);
        this.size = size;
    }

    Verification sound() {
        return new Verification.Sound(0, size, TreeHash.EMPTY_ROOT, Instant.EPOCH);
    }
}
