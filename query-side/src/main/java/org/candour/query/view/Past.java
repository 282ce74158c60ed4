package org.candour.query.view;

import java.time.Instant;
import java.util.List;

/**
 * What a case's log held at a moment.
 *
 * @param reached the position and instant that it is as of
 * @param facts   the events, in the order of the log
 */
public record Past(Reached reached, List<Fact> facts) {

    /** Copies the facts. */
    public Past {
        facts = List.copyOf(facts);
    }

    /** Whether nothing in it is later than {@code moment}. */
    boolean isBy(Moment moment) {
        return switch (moment) {
            case Moment.AtPosition(long position) -> reached.position() <= position;
            case Moment.AtInstant(Instant instant) -> !reached.at().isAfter(instant);
        };
    }
}
