package org.candour.ledger.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Boundaries that were sourced lately, so that only what came after is read. Events never change, and a decision taken
 * from here proves itself by its append: whoever else has written meanwhile, the condition finds it.
 *
 * @param <T> what an event is made into, once; immutable
 */
final class SourcingCache<T> {

    /**
     * What a remembered event takes beside its record: the message, its metadata, the lists. Measured with events of 750
     * bytes, which took 1,680 bytes each in all.
     */
    private static final int OVERHEAD_BYTES = 750;

    /** Decoded, an entry takes about its bytes and a quarter more. */
    private static final double DECODED_FACTOR = 1.25;

    private final Boundaries boundaries;
    private final Function<Located, T> decode;
    private final Cache<Criteria, Boundary<T>> cache;

    /**
     * An empty cache.
     *
     * @param bytesMax about how much memory it may take
     */
    SourcingCache(Boundaries boundaries, Function<Located, T> decode, long bytesMax) {
        this.boundaries = boundaries;
        this.decode = decode;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(bytesMax)
                .weigher((Criteria criteria, Boundary<T> boundary) -> boundary.weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * A boundary as of a position.
     *
     * @param events all its events up to that position, in order
     * @param last   the position; -1 for an empty log
     * @param bytes  of their entries
     */
    record Boundary<T>(List<T> events, long last, long bytes) {

        int weight() {
            return (int) Math.min(Integer.MAX_VALUE, OVERHEAD_BYTES * (events.size() + 1L) + DECODED_FACTOR * bytes);
        }
    }

    /** The boundary of {@code criteria} as of {@code end}, or as of later if somebody has just read further. */
    Boundary<T> asOf(Criteria criteria, ChainEnd end) {
        var known = cache.getIfPresent(criteria);
        if (known == null) known = new Boundary<>(List.of(), -1, 0);
        if (known.last() >= end.size() - 1) return known;
        var grown = grown(known, criteria, end);
        if (!criteria.alternatives().isEmpty())
            cache.asMap().merge(criteria, grown, (one, other) -> one.last() >= other.last() ? one : other);
        return grown;
    }

    private Boundary<T> grown(Boundary<T> known, Criteria criteria, ChainEnd end) {
        var more = boundaries.matching(criteria, known.last(), end);
        if (more.isEmpty()) return new Boundary<>(known.events(), end.size() - 1, known.bytes());
        var events = new ArrayList<T>(known.events().size() + more.size());
        events.addAll(known.events());
        var bytes = known.bytes();
        for (var event : more) {
            events.add(decode.apply(event));
            bytes += event.bytes().length;
        }
        return new Boundary<>(events, end.size() - 1, bytes);
    }
}
