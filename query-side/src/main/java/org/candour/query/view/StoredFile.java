package org.candour.query.view;

import org.candour.kernel.Opener;
import org.candour.kernel.SealedFile;

/**
 * A sealed file as a view keeps it: where it is stored, and the place in the log that named it.
 *
 * @param place     whose, in which event and field
 * @param digest    SHA-256 of the sealed bytes in hex; its name in the store
 * @param bytes     length of the plain file
 * @param mediaType what it is, by content
 */
public record StoredFile(Opener.Place place, String digest, long bytes, String mediaType) {

    /** What opens it: the slot follows from the place, never from what the store says. */
    public SealedFile sealed() {
        return new SealedFile(place.owner(), place.slot(), digest, bytes);
    }
}
