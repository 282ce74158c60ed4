package org.candour.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds facts into documents, in memory. A fact that a document already holds changes nothing, so that a fact delivered
 * twice is one fact. The same code makes the live view and every {@code asAt}.
 */
final class Folding<D> {

    private final Projection<D> projection;
    private final Function<String, @Nullable Held<D>> stored;
    private final Map<String, Held<D>> known = new TreeMap<>();
    private final SequencedMap<String, Held<D>> changed = new LinkedHashMap<>();

    /** @param stored what is kept under a key so far; asked once for each key */
    Folding(Projection<D> projection, Function<String, @Nullable Held<D>> stored) {
        this.projection = projection;
        this.stored = stored;
    }

    /** Folds {@code fact} into every document it concerns. */
    void fold(Fact fact) {
        for (String key : projection.keys(fact.event())) {
            Held<D> before = before(key);
            if (before == null || before.position() < fact.position()) {
                remember(key, before, fact);
            }
        }
    }

    /** The documents that changed, in the order of their first change. */
    SequencedMap<String, Held<D>> changed() {
        return changed;
    }

    private @Nullable Held<D> before(String key) {
        Held<D> held = known.get(key);
        if (held == null) {
            held = stored.apply(key);
            if (held != null) {
                known.put(key, held);
            }
        }
        return held;
    }

    private void remember(String key, @Nullable Held<D> before, Fact fact) {
        D document = projection.fold(before == null ? null : before.document(), key, fact);
        long first = before == null ? fact.position() : before.first();
        Held<D> after = new Held<>(key, first, fact.position(), fact.recordedAt(), document);
        known.put(key, after);
        changed.put(key, after);
    }
}
