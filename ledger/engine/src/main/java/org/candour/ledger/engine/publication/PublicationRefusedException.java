package org.candour.ledger.engine.publication;

/** The log must not be published as it is set up, or as it is found; the message is a sentence for who starts it. */
public final class PublicationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublicationRefusedException(String sentence) {
        super(sentence);
    }

    PublicationRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
