package org.candour.ledger.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Whichever of both knows the larger edge. */
    default RightEdges or(RightEdges other) {
        return size -> Stream.of(this, other)
                .flatMap(edges -> edges.atMost(size).stream())
                .max(Comparator.comparingLong(CompactRange::size));
    }
}
