package org.candour.app;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's own time, which no rehearsal sets; a type of its own so that nobody injects the other by accident. */
public record MachineClock(InstantSource source) {

    /** Now, UTC. */
    public Instant now() {
        return source.instant();
    }
}
