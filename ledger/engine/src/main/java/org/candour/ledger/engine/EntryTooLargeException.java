package org.candour.ledger.engine;

/** An event takes more than {@link Entry#BYTES_MAX} bytes; what is large belongs into an attachment named by its digest. */
public final class EntryTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EntryTooLargeException(EventName name, int bytes) {
        super("%s takes %d bytes; an entry has at most %d.".formatted(name, bytes, Entry.BYTES_MAX));
    }
}
