package org.candour.vault;

/** The vault was given something it must not run with; the message is a sentence for the person who starts it. */
public final class VaultConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultConfigurationException(String sentence) {
        super(sentence);
    }

    VaultConfigurationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
