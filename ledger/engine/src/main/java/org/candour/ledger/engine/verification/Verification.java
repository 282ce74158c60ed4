package org.candour.ledger.engine.verification;

import java.time.Instant;
import org.candour.ledger.proofs.Hash;

/** What one reading of the whole log found. */
public sealed interface Verification {

    /** When the reading ended, UTC. */
    Instant at();

    /**
     * Every block follows from the one before it, and every checkpoint is one of this log.
     *
     * @param blocks how many blocks were read
     * @param size   how many entries they hold
     * @param root   the root of the tree over them
     */
    record Sound(long blocks, long size, Hash root, Instant at) implements Verification {}

    /**
     * Something is not what it was.
     *
     * @param height   the first block that is not what was written, as near as what is stored can tell
     * @param position the first entry that nothing vouches for any more
     * @param what     which rule fails, in a sentence with the two values that differ
     */
    record Unsound(long height, long position, String what, Instant at) implements Verification {}
}
