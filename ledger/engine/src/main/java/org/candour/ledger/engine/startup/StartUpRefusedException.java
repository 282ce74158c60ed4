package org.candour.ledger.engine.startup;

/** The log must not be opened as things are set up; the message is a sentence for whoever starts the program. */
public final class StartUpRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    StartUpRefusedException(String setting, String sentence) {
        super(sentence + " [" + setting + "]");
        this.setting = setting;
    }

    /** The name of the unsafe setting, as MongoDB spells it; the message ends with it. */
    public String setting() {
        return setting;
    }
}
