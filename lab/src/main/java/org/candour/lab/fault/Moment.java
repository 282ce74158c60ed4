package org.candour.lab.fault;

import java.util.Optional;

/**
 * One line of a history: what a client saw, and when.
 *
 * @param kind     what happened
 * @param event    the id of the event it happened to
 * @param nanos    the machine's monotonic clock, which all processes of one Linux machine share
 * @param position where it stands in the log, -1 where the client was not told
 * @param height   the block, -1 where the client was not told
 */
record Moment(Kind kind, String event, long nanos, long position, long height) {

    /** What a client can see. */
    enum Kind {
        /** The append was called. */
        INVOKED,
        /** It is stored, said the ledger. */
        ACKED,
        /** It is not stored, said the ledger. */
        REFUSED,
        /** The ledger could not say; the same append is sent again, or its process died. */
        UNKNOWN,
        /** A condition failed, though nobody else writes in that lane. */
        CONFLICT
    }

    // A process killed in mid-line leaves half a number: only a line with its end mark counts.
    private static final String END = "end";

    static Moment of(Kind kind, String event) {
        return new Moment(kind, event, System.nanoTime(), -1, -1);
    }

    static Moment acked(String event, long position, long height) {
        return new Moment(Kind.ACKED, event, System.nanoTime(), position, height);
    }

    String line() {
        return String.join(
                " ", kind.name(), event, Long.toString(nanos), Long.toString(position), Long.toString(height), END);
    }

    static Optional<Moment> parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 6 || !parts[5].equals(END)) return Optional.empty();
        return Optional.of(new Moment(
                Kind.valueOf(parts[0]),
                parts[1],
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4])));
    }
}
