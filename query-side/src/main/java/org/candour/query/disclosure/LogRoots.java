package org.candour.query.disclosure;

/** The tree over the log, as far as whoever gives a list needs it; the program answers from the ledger. */
@FunctionalInterface
public interface LogRoots {

    /**
     * The root of the tree over the first {@code size} entries (RFC 6962 section 2.1), 32 bytes in base64 as in a
     * checkpoint. It may wait for the log's database, and throws when that does not answer.
     *
     * @param size from 0 to how many entries the log has
     */
    String at(long size);
}
