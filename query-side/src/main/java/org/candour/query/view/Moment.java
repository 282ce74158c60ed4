package org.candour.query.view;

import java.time.Instant;

/** A point in the past of the log. It changes what is shown, never who may see. */
public sealed interface Moment {

    /** The log up to and including this position. */
    record AtPosition(long position) implements Moment {}

    /** The log up to and including the last block at or before this instant. */
    record AtInstant(Instant instant) implements Moment {}
}
