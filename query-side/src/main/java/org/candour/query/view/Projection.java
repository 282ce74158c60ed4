package org.candour.query.view;

import java.util.Set;
import org.candour.kernel.CandourEvent;
import org.jspecify.annotations.Nullable;

/**
 * A view as a pure function of the log. It knows no clock, no store and no key: the same events give the same documents,
 * byte for byte, however often and wherever it runs. A changed fold is a new version, built beside the old one.
 *
 * @param <D> the document, an immutable record
 */
public interface Projection<D> {

    /** What readers call the view, in lower case with hyphens. */
    String name();

    /** Counted from 1. */
    int version();

    /** The class of its documents. */
    Class<D> document();

    /** The events it folds; it is never given another. */
    Set<Class<? extends CandourEvent>> events();

    /** The keys of the documents that this event changes, mostly the case. */
    Set<String> keys(CandourEvent event);

    /**
     * The document after this event.
     *
     * @param before the document under {@code key} so far; absent when there is none yet
     */
    D fold(@Nullable D before, String key, Fact fact);

    /** The ids under which the document is found besides its key, for example the case of a share. */
    Set<String> references(D document);

    /** The name of collection and processor, for example {@code consent-v1}. */
    default String id() {
        return name() + "-v" + version();
    }
}
