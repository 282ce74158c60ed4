package org.candour.ledger.engine;

import java.util.Optional;
import org.candour.ledger.proofs.CompactRange;

/**
 * Remembered right edges of the tree, so that a start need not hash the whole log. Whoever offers one need not be
 * trusted: it is used only when the newest block's root follows from it.
 */
@FunctionalInterface
public interface RightEdges {

    /** Nothing remembered: every entry is hashed at the start. */
    RightEdges NONE = size -> Optional.empty();

    /** The largest edge known for a tree of at most {@code size} entries. */
    Optional<CompactRange> atMost(long size);
}
