package org.candour.kernel;

/**
 * A file stored apart, sealed.
 *
 * @param owner  whose key opens it
 * @param slot   the place it was sealed for
 * @param digest SHA-256 of the sealed bytes in hex; also its name in the store
 * @param bytes  length of the plain file
 */
public record SealedFile(KeyOwner owner, Slot slot, String digest, long bytes) {}
