package org.candour.query.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the rows, in the order of the log
 * @param next  the {@code after} of the next page; absent on the last one
 * @param asAt  the moment it is as of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable Long next, AsAt asAt) {

    /** Copies the rows. */
    public Page {
        items = List.copyOf(items);
    }
}
