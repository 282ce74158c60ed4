package org.candour.ledger.verifier;

/** The source can be read and does not have what was asked for: of a tile that the checkpoint promises, this is evidence. */
final class AbsentException extends UnreadableException {

    private static final long serialVersionUID = 1L;

    AbsentException(String message) {
        super(message);
    }
}
