package org.candour.vault;

/**
 * What a sweep came to.
 *
 * @param removed how many keys or files went, because no event names them
 * @param kept    how many were met in the log and are not looked at again
 */
public record Swept(long removed, long kept) {}
