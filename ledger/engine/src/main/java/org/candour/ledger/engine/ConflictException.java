package org.candour.ledger.engine;

/** Another event of the boundary came first: the decision was taken from a past that is no longer the whole of it. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long position;

    ConflictException(long position) {
        super("An event of the boundary stands at position " + position + ".", null, false, false);
        this.position = position;
    }

    /** The position of an event that was not seen. */
    public long position() {
        return position;
    }
}
