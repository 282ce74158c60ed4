package org.candour.lab.bench;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.ledger.engine.Hoisting;

/** Case and person are indexed and the worker is not, as in the product. */
final class Lanes implements Hoisting {

    private static boolean isLane(String tag) {
        return tag.startsWith("case:") || tag.startsWith("person:");
    }

    @Override
    public Set<String> hoist(String type, Collection<String> tags) {
        return tags.stream().filter(Lanes::isLane).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> lanes(Set<String> types, Set<String> tags) {
        return tags.stream()
                .filter(Lanes::isLane)
                .sorted()
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }
}
