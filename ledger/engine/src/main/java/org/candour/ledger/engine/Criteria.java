package org.candour.ledger.engine;

import java.util.Collection;
import java.util.Set;

/**
 * A boundary: the events that any of its alternatives accepts. Without alternatives it accepts every event.
 *
 * @param alternatives what is joined by "or"
 */
public record Criteria(Set<Criterion> alternatives) {

    /** Every event of the log. */
    public static final Criteria EVERYTHING = new Criteria(Set.of());

    /** Copies the alternatives. */
    public Criteria {
        alternatives = Set.copyOf(alternatives);
    }

    /** Whether an event of this type with these tags is in it. */
    public boolean matches(String type, Collection<String> tags) {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(one -> one.matches(type, tags));
    }
}
