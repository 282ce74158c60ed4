package org.candour.app.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is set, and is only ever set forward. */
final class RehearsalClock implements InstantSource {

    /** Where it stands before it was ever set: before the story that is rehearsed, so that the story can begin. */
    static final Instant BEGINNING = Instant.parse("2026-10-01T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);

    RehearsalClock() {}

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves on to {@code instant}; stays where it is when that has passed. */
    void follow(Instant instant) {
        now.accumulateAndGet(instant, (mine, set) -> set.isAfter(mine) ? set : mine);
    }
}
