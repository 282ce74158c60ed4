package org.candour.query.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a list in lines shows.
 *
 * @param rows in the order of the log
 * @param next the {@code after} of the next look; absent after the last row
 * @param asAt the moment it is as of
 */
public record Batch<R>(List<Row<R>> rows, @Nullable Long next, AsAt asAt) {

    /** Copies the rows. */
    public Batch {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param first the position of the event that began it: a look that goes on goes on after it
     * @param shown its words opened
     */
    public record Row<R>(long first, R shown) {}
}
