package org.candour.query.view;

import java.time.Instant;

/**
 * How far a view has come, but for cases of which it has parked an event.
 *
 * @param position the last position it reflects; -1 when it has seen nothing
 * @param at       when that event was recorded, UTC
 */
public record Reached(long position, Instant at) {

    /** Before the first event. */
    public static final Reached NOTHING = new Reached(-1, Instant.EPOCH);

    /** The one of the two that has come less far. */
    public Reached orEarlier(Reached other) {
        return other.position < position ? other : this;
    }
}
