package org.candour.ledger.engine;

import java.util.Collection;
import java.util.Set;

/**
 * Which lanes an event is found in. A lane is what the block's index holds, and the index is the one thing that grows
 * on the append path: so few tags become lanes, and events that would crowd a lane get one of their own. Whoever uses
 * the engine decides; the engine keeps only the promise between the two methods:
 *
 * <p>whenever {@code lanes(types, tags)} is not empty, every event of one of those types (of any, if none is named)
 * that carries all of those tags has one of those lanes among its {@code hoist}.
 *
 * <p>Lanes are spelled as tags are, {@code key:value}: a tag {@code case:c1} may be its own lane, or, for some types,
 * lie in {@code looks:c1}. Entries keep their tags as they are. A changed hoisting does not move what is stored, so a
 * lane once used for a type stays good for it.
 */
public interface Hoisting {

    /** The lanes of an event of {@code type} with {@code tags}; may be none. */
    Set<String> hoist(String type, Collection<String> tags);

    /**
     * Lanes that hold every event of {@code types} with all of {@code tags}.
     *
     * @return none when no lanes do: the engine then walks through every block, which is right and slow
     */
    Set<String> lanes(Set<String> types, Set<String> tags);

    /** Every tag its own lane: for tests and small logs. */
    static Hoisting everyTag() {
        return new Hoisting() {
            @Override
            public Set<String> hoist(String type, Collection<String> tags) {
                return Set.copyOf(tags);
            }

            @Override
            public Set<String> lanes(Set<String> types, Set<String> tags) {
                return tags.stream().sorted().findFirst().map(Set::of).orElse(Set.of());
            }
        };
    }
}
