package org.candour.query.disclosure;

import java.util.Collection;
import java.util.List;
import org.candour.query.view.Held;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page, still sealed.
 *
 * @param rows in the order in which they began
 * @param next where the next page begins; absent when there is none
 */
public record Rows<D>(List<Held<D>> rows, @Nullable Long next) {

    /** Copies the rows. */
    public Rows {
        rows = List.copyOf(rows);
    }

    /** A page of {@code asked.limit()} rows from one row more. */
    public static <D> Rows<D> of(List<Held<D>> oneMore, Asked asked) {
        if (oneMore.size() <= asked.limit()) {
            return new Rows<>(oneMore, null);
        }
        List<Held<D>> page = oneMore.subList(0, asked.limit());
        return new Rows<>(page, page.getLast().first());
    }

    static <D> Rows<D> of(Collection<Held<D>> all, Asked asked) {
        return of(
                all.stream()
                        .filter(held -> held.first() > asked.after())
                        .limit(asked.limit() + 1L)
                        .toList(),
                asked);
    }
}
