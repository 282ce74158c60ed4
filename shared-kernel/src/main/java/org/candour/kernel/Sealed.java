package org.candour.kernel;

/**
 * Words, as they travel through commands, events and views: ciphertext under one owner's key, bound to one place.
 *
 * @param owner  whose key opens it
 * @param slot   the place it was sealed for
 * @param key    which of the owner's keys, counted from 1
 * @param sealed the ciphertext, base64 (RFC 4648 section 4)
 */
public record Sealed(KeyOwner owner, Slot slot, int key, String sealed) {

    /** Owner and size, never the content. */
    @Override
    public String toString() {
        return "Sealed[" + owner + ", " + sealed.length() + " characters]";
    }
}
