package org.candour.app;

/** The program will not start as it is set up. The message is one plain sentence that says what to change. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses, because of {@code sentence}. */
    public StartRefusedException(String sentence) {
        super(sentence);
    }
}
