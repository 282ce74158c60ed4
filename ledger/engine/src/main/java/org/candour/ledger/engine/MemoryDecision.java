package org.candour.ledger.engine;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.core.Context;

/**
 * A decision taken from what this process remembers. If it appends, its append proves it. If it appends nothing, it is
 * proved by reading the end of the log from the database before it is answered: had another process written into its
 * boundary meanwhile, it is refused like any lost race, and whoever sent the command decides again.
 */
final class MemoryDecision {

    static final Context.ResourceKey<MemoryDecision> KEY = Context.ResourceKey.withLabel("ledger.memoryDecision");

    private final List<Guard> read = new CopyOnWriteArrayList<>();

    private volatile boolean provedByAppend;

    void read(Criteria criteria, long upTo) {
        read.add(new Guard(criteria, upTo));
    }

    void appends() {
        provedByAppend = true;
    }

    boolean isProvedByAppend() {
        return provedByAppend;
    }

    /** The position of an event that the decision should have seen and did not. */
    OptionalLong missed(Boundaries boundaries, ChainEnd end) {
        return read.stream()
                .map(guard -> boundaries.conflict(guard, end))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
