package org.candour.ledger.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries in order of position, found by tag and by type from the newest back. For one thread, or under a lock. */
final class EntryIndex {

    private final ArrayDeque<Seen> all = new ArrayDeque<>();
    private final Map<String, ArrayDeque<Seen>> byTag = new HashMap<>();
    private final Map<String, ArrayDeque<Seen>> byType = new HashMap<>();

    void add(Seen entry) {
        all.addLast(entry);
        byType.computeIfAbsent(entry.type(), type -> new ArrayDeque<>()).addLast(entry);
        for (var tag : entry.tags())
            byTag.computeIfAbsent(tag, key -> new ArrayDeque<>()).addLast(entry);
    }

    /** Forgets the oldest entry and gives it back; null when there is none. */
    @Nullable
    Seen removeOldest() {
        var oldest = all.pollFirst();
        if (oldest == null) return null;
        forget(byType, oldest.type());
        for (var tag : oldest.tags()) forget(byTag, tag);
        return oldest;
    }

    private static void forget(Map<String, ArrayDeque<Seen>> index, String key) {
        index.computeIfPresent(key, (same, entries) -> {
            entries.pollFirst();
            return entries.isEmpty() ? null : entries;
        });
    }

    /** The position of some entry of {@code criteria} after {@code after}. */
    OptionalLong anyAfter(Criteria criteria, long after) {
        if (criteria.alternatives().isEmpty()) return newestAfter(after);
        for (var one : criteria.alternatives()) {
            for (var entries : candidates(one)) {
                var backwards = entries.descendingIterator();
                for (var entry = next(backwards); entry != null && entry.position() > after; entry = next(backwards))
                    if (one.matches(entry.type(), entry.tags())) return OptionalLong.of(entry.position());
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong newestAfter(long after) {
        var newest = all.peekLast();
        return newest != null && newest.position() > after ? OptionalLong.of(newest.position()) : OptionalLong.empty();
    }

    /** The entries of {@code criteria} after {@code after} and up to {@code upTo}, in order. */
    List<Seen> matching(Criteria criteria, long after, long upTo) {
        var found = new TreeMap<Long, Seen>();
        var alternatives =
                criteria.alternatives().isEmpty() ? Set.of(new Criterion(Set.of(), Set.of())) : criteria.alternatives();
        for (var one : alternatives) candidates(one).forEach(entries -> collect(one, entries, after, upTo, found));
        return new ArrayList<>(found.values());
    }

    private static void collect(Criterion one, Deque<Seen> entries, long after, long upTo, Map<Long, Seen> found) {
        var backwards = entries.descendingIterator();
        for (var entry = next(backwards); entry != null && entry.position() > after; entry = next(backwards))
            if (entry.position() <= upTo && one.matches(entry.type(), entry.tags())) found.put(entry.position(), entry);
    }

    // The rarest tag if there are tags, else the types, else everything.
    private Collection<ArrayDeque<Seen>> candidates(Criterion one) {
        if (!one.tags().isEmpty()) return rarest(one.tags());
        if (one.types().isEmpty()) return List.of(all);
        var lists = new ArrayList<ArrayDeque<Seen>>();
        for (var type : one.types()) {
            var entries = byType.get(type);
            if (entries != null) lists.add(entries);
        }
        return lists;
    }

    private Collection<ArrayDeque<Seen>> rarest(Set<String> tags) {
        ArrayDeque<Seen> rarest = null;
        for (var tag : tags) {
            var entries = byTag.get(tag);
            if (entries == null) return List.of();
            if (rarest == null || entries.size() < rarest.size()) rarest = entries;
        }
        return rarest == null ? List.of() : List.of(rarest);
    }

    private static @Nullable Seen next(java.util.Iterator<Seen> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    int size() {
        return all.size();
    }
}
