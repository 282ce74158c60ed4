package org.candour.kernel;

import java.util.Optional;

/**
 * Where an id that is no tag first stood in the log. Addresses carry such ids (a consent, a document); the event that made
 * one says whose case it belongs to.
 */
@FunctionalInterface
public interface Whereabouts {

    /**
     * The event in which {@code id} first stood.
     *
     * @return empty when no event names it
     */
    Optional<CandourEvent> of(String id);
}
