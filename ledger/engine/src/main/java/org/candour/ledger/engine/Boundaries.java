package org.candour.ledger.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Finds the events of a boundary: in the window where it reaches back far enough, else in the database. */
final class Boundaries {

    private final BlockStore store;
    private final ConditionWindow window;
    private final HeightLocator locator;
    private final Hoisting hoisting;

    Boundaries(BlockStore store, ConditionWindow window, HeightLocator locator, Hoisting hoisting) {
        this.store = store;
        this.window = window;
        this.locator = locator;
        this.hoisting = hoisting;
    }

    /** The events of {@code criteria} after position {@code after} and up to {@code end}, in order. */
    List<Located> matching(Criteria criteria, long after, ChainEnd end) {
        var last = end.size() - 1;
        if (after >= last) return List.of();
        try {
            return window.matching(criteria, after, last).stream()
                    .map(Seen::located)
                    .toList();
        } catch (ConditionWindow.TooOld older) {
            return stored(criteria, after, end);
        }
    }

    /** The position of an event that contradicts {@code guard}, up to {@code end}. */
    OptionalLong conflict(Guard guard, ChainEnd end) {
        if (guard.isNone()) return OptionalLong.empty();
        try {
            return window.conflict(guard);
        } catch (ConditionWindow.TooOld older) {
            return stored(guard.criteria(), guard.after(), end).stream()
                    .mapToLong(Located::position)
                    .findFirst();
        }
    }

    // The store may give too much, because a hash may stand for two texts: the entry itself decides.
    private List<Located> stored(Criteria criteria, long after, ChainEnd end) {
        var found = new ArrayList<Located>();
        var from = locator.holding(after + 1).map(BlockHeader::height);
        if (from.isEmpty()) return found;
        store.find(Search.of(criteria, hoisting, from.get(), end.height()), candidate -> {
            if (candidate.position() > after && isOf(criteria, candidate)) found.add(candidate);
        });
        return found;
    }

    private static boolean isOf(Criteria criteria, Located candidate) {
        if (criteria.alternatives().isEmpty()) return true;
        var facts = EntryFacts.of(candidate.bytes());
        return criteria.matches(facts.type(), facts.tags());
    }
}
