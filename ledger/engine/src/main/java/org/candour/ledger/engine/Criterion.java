package org.candour.ledger.engine;

import java.util.Collection;
import java.util.Set;

/**
 * One alternative of a boundary: all of these tags and one of these types.
 *
 * @param types names of types; none accepts every type
 * @param tags  {@code key:value}; none asks for no tag
 */
public record Criterion(Set<String> types, Set<String> tags) {

    /** Copies both. */
    public Criterion {
        types = Set.copyOf(types);
        tags = Set.copyOf(tags);
    }

    /** Whether an event of this type with these tags is in it. */
    public boolean matches(String type, Collection<String> eventTags) {
        return (types.isEmpty() || types.contains(type)) && eventTags.containsAll(tags);
    }
}
