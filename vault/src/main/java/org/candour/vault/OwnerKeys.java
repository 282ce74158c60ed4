package org.candour.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.StreamingAead;

/** What one owner's keys can do, unwrapped, in memory. */
record OwnerKeys(Aead words, StreamingAead files, Mac digests) {

    /** Nothing of a key. */
    @Override
    public String toString() {
        return "OwnerKeys";
    }
}
