package org.candour.query.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;

/** One line of a list that is given in lines (api.md 1.6). */
public sealed interface Line {

    /** A row, as a page has it among its items. */
    record Item(@JsonValue Object row) implements Line {

        /** Never the row: it may hold words. */
        @Override
        public String toString() {
            return "Item";
        }
    }

    /**
     * The closing line. A list without one was cut.
     *
     * @param end      always true, which no row says of itself
     * @param count    how many rows came before it in this answer
     * @param position the last position of the log that they are as of; -1 before the first event
     * @param root     the root of the log's tree up to and with that position, 32 bytes in base64
     */
    record End(boolean end, long count, long position, String root) implements Line {}
}
