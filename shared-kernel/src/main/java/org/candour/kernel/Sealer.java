package org.candour.kernel;

import java.io.IOException;
import java.io.InputStream;

/** Turns words into sealed values at the edge that takes them in. It opens nothing. */
public interface Sealer {

    /**
     * Makes the owner's key, unless it has one. The key is swept if no event names its owner within a day.
     *
     * @throws NoSuchKeyException when the owner's key was destroyed, which is for ever
     * @throws KeysUnavailableException when the key store does not answer
     */
    void createKey(KeyOwner owner);

    /**
     * Seals one JSON value for one place.
     *
     * @param json canonical JSON text of the value, never empty
     * @throws NoSuchKeyException when the owner has no key, because none was made or it was destroyed
     * @throws KeysUnavailableException when the key store does not answer
     */
    Sealed seal(KeyOwner owner, Slot slot, String json);

    /**
     * A keyed digest (MAC) under the owner's key: equal for equal content, worthless without the key.
     *
     * @throws NoSuchKeyException when the owner has no key
     * @throws KeysUnavailableException when the key store does not answer
     */
    byte[] digest(KeyOwner owner, byte[] content);

    /**
     * Seals a file while it streams in and stores it durably before returning; nothing plain touches the disk.
     *
     * @param maxBytes the most plain bytes accepted
     * @throws FileTooLargeException when there were more
     * @throws NoSuchKeyException when the owner has no key
     * @throws KeysUnavailableException when the key store does not answer
     * @throws FilesUnavailableException when the file store does not answer
     * @throws IOException when {@code plain} ends in one; nothing is kept then
     */
    SealedFile sealFile(KeyOwner owner, Slot slot, InputStream plain, long maxBytes) throws IOException;
}
