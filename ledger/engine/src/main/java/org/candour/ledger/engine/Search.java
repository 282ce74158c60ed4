package org.candour.ledger.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question to the block store, in hashes: it may answer with too much, never with too little.
 *
 * @param lanes      hashes of the lanes to look in; none means every block
 * @param patterns   what an entry must show; one of them is enough
 * @param fromHeight first block to look at
 * @param toHeight   last block to look at
 */
public record Search(Set<Long> lanes, List<Pattern> patterns, long fromHeight, long toHeight) {

    /** Copies both. */
    public Search {
        lanes = Set.copyOf(lanes);
        patterns = List.copyOf(patterns);
    }

    /**
     * What an entry must show: all of these tags and one of these types.
     *
     * @param tags  hashes of tags; none asks for no tag
     * @param types hashes of types; none accepts every type
     */
    public record Pattern(Set<Long> tags, Set<Long> types) {

        /** Copies both. */
        public Pattern {
            tags = Set.copyOf(tags);
            types = Set.copyOf(types);
        }

        /** Whether an entry with these hashes shows it. */
        public boolean shownBy(Collection<Long> hashes) {
            return hashes.containsAll(tags)
                    && (types.isEmpty() || types.stream().anyMatch(hashes::contains));
        }
    }

    /**
     * The question for {@code criteria} between two heights. One alternative that no lane answers makes it a walk
     * through every block: right, though slow.
     */
    static Search of(Criteria criteria, Hoisting hoisting, long fromHeight, long toHeight) {
        var lanes = criteria.alternatives().stream()
                .map(one -> hoisting.lanes(one.types(), one.tags()))
                .toList();
        var everywhere = lanes.isEmpty() || lanes.stream().anyMatch(Set::isEmpty);
        var hashes = everywhere
                ? Set.<Long>of()
                : lanes.stream().flatMap(Set::stream).map(ShortHash::of).collect(Collectors.toUnmodifiableSet());
        var patterns = criteria.alternatives().stream().map(Search::pattern).toList();
        return new Search(hashes, patterns, fromHeight, toHeight);
    }

    private static Pattern pattern(Criterion one) {
        return new Pattern(Set.copyOf(ShortHash.of(one.tags())), Set.copyOf(ShortHash.of(one.types())));
    }

    /** Whether an entry with these hashes is asked for. */
    public boolean asksFor(Collection<Long> hashes) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.shownBy(hashes));
    }

    /** The hashes that any entry asked for shows at least one of; empty when some pattern asks for nothing. */
    Optional<Set<Long>> hints() {
        if (patterns.isEmpty()) return Optional.empty();
        var hints = patterns.stream().map(Search::hint).toList();
        if (hints.stream().anyMatch(Set::isEmpty)) return Optional.empty();
        return Optional.of(hints.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<Long> hint(Pattern pattern) {
        return pattern.tags().isEmpty() ? pattern.types() : pattern.tags();
    }
}
