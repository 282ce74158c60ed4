package org.candour.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Words, as they travel through commands, events and views: ciphertext under one owner's key, bound to one place.
 *
 * @param owner  whose key opens it
 * @param slot   the place it was sealed for
 * @param key    which of the owner's keys, counted from 1
 * @param sealed the ciphertext, base64 (RFC 4648 section 4)
 */
public record Sealed(KeyOwner owner, Slot slot, int key, String sealed) {

    /** SHA-256 of the sealed bytes in hex: the one digest of anything personal that may stand in an event. */
    public String digest() {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** Owner and size, never the content. */
    @Override
    public String toString() {
        return "Sealed[" + owner + ", " + sealed.length() + " characters]";
    }
}
