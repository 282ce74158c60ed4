package org.candour.ledger.engine;

/**
 * An entry and where it stands.
 *
 * @param position zero-based index of the entry in the whole log, without gaps
 * @param bytes    the entry's bytes, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Located(long position, byte[] bytes) {}
