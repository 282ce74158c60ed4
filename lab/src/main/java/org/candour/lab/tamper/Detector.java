package org.candour.lab.tamper;

import org.candour.ledger.engine.verification.LogVerification;
import org.candour.ledger.engine.verification.Verification;

/** Reads a whole log and says what it found: the engine's own verification, or one with a defect. */
interface Detector {

    /** What the program runs in the background. */
    Detector SOUND = (verification, blocks) -> verification.run(size -> {});

    /** How many blocks X18 leaves out. */
    int SKIPPED_BLOCKS = 2;

    /** X18: the last blocks are not read, and what was signed beyond the rest is not missed. */
    Detector SKIPS_THE_LAST_BLOCKS = (verification, blocks) -> {
        var read = new int[1];
        try {
            return verification.run(size -> {
                if (++read[0] >= blocks - SKIPPED_BLOCKS) throw new SkippedException(size);
            });
        } catch (SkippedException skipped) {
            return skipped.sound();
        }
    };

    /**
     * Reads it.
     *
     * @param blocks how many documents the collection of blocks holds
     */
    Verification detect(LogVerification verification, int blocks);
}
