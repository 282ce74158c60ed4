package org.candour.query.disclosure;

import java.util.Collection;
import org.candour.query.view.Held;
import org.candour.query.view.Reached;

/**
 * What a reading found, still sealed.
 *
 * @param reached the moment it is as of
 * @param latest  the last position that what was found reflects; -1 when it reflects nothing
 * @param content what was found
 */
public record Found<S>(Reached reached, long latest, S content) {

    /** Of a view as it is now: how far it had come, one document of it, and what is shown of that. */
    public static <S> Found<S> now(Reached reached, Held<?> held, S content) {
        return new Found<>(reached, held.position(), content);
    }

    /** The same of several documents, or of none. */
    public static <S> Found<S> now(Reached reached, Collection<? extends Held<?>> all, S content) {
        long latest = all.stream().mapToLong(Held::position).max().orElse(-1);
        return new Found<>(reached, latest, content);
    }

    /** Of a moment in the past: nothing in it is later. */
    public static <S> Found<S> then(Reached reached, S content) {
        return new Found<>(reached, reached.position(), content);
    }

    /** Whether it shows the view as it was at the position it states, and nothing that came after. */
    boolean isWhole() {
        return latest <= reached.position();
    }

    /** The same, as of another moment. */
    Found<S> asOf(Reached other) {
        return new Found<>(other, latest, content);
    }
}
