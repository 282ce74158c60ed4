package org.candour.kernel;

import java.io.InputStream;
import org.candour.kernel.access.DisclosurePermit;

/** Opens sealed values, against a permit and in no other way. */
public interface Opener {

    /**
     * Opens one value.
     *
     * @param expected the owner and place at which the caller found the value; it must be those it was sealed for
     * @return the words as JSON text, or that they were destroyed or do not belong there
     * @throws PermitException when the permit is past its time or does not cover this owner
     * @throws KeysUnavailableException when the key store does not answer
     */
    Opened open(DisclosurePermit permit, Sealed value, Place expected);

    /**
     * Opens a stored file as a stream of plain bytes; the same rules. Bytes altered in the store end the stream with an
     * {@link java.io.IOException}, at the latest before its last byte.
     *
     * @param expected the owner and place at which the caller found the file; it must be those it was sealed for
     * @return the stream, which the caller closes, or that the words were destroyed or do not belong there
     * @throws PermitException when the permit is past its time or does not cover this owner
     * @throws KeysUnavailableException when the key store does not answer
     * @throws FilesUnavailableException when the file store does not answer or has not the file
     */
    OpenedFile openFile(DisclosurePermit permit, SealedFile file, Place expected);

    /**
     * Where a sealed value was found.
     *
     * @param owner      whose words they should be
     * @param commandKey the {@code cmd_…} of the entry that holds it
     * @param type       the event type
     * @param version    the event's version
     * @param field      the field
     */
    record Place(KeyOwner owner, String commandKey, String type, int version, String field) {

        /** The slot a value at this place must carry. */
        public Slot slot() {
            return Slot.of(commandKey, type, version, field);
        }
    }

    /** What opening gave. */
    sealed interface Opened {

        /** The words, as the JSON text that was sealed. */
        record Words(String json) implements Opened {}

        /** The owner's key is gone, so the words are. */
        record Destroyed() implements Opened {}

        /** The value does not belong where it was found, or was altered. */
        record Foreign() implements Opened {}
    }

    /** What opening a file gave. */
    sealed interface OpenedFile {

        /** The plain bytes; the caller closes them. */
        record Plain(InputStream bytes) implements OpenedFile {}

        /** The owner's key is gone, so the file is. */
        record Destroyed() implements OpenedFile {}

        /** The file does not belong where it was found, or was altered. */
        record Foreign() implements OpenedFile {}
    }
}
