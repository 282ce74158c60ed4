package org.candour.ledger.proofs;

/**
 * Bytes that are not the format they claim to be, so that there is nothing to verify. What was expected and what was
 * given are in the message; given text is cut to a line's length and its control characters are replaced.
 */
public final class MalformedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** How much of a bad value a message repeats, in characters. */
    private static final int GIVEN_CHARACTERS_MAX = 120;

    private final String what;
    private final String expected;
    private final String given;

    /**
     * Describes a value that could not be read.
     *
     * @param what     the thing being read, with its article
     * @param expected the form it must have
     * @param given    what stood there instead
     */
    public MalformedException(String what, String expected, String given) {
        super(what + " must be " + expected + ", given " + printable(given));
        this.what = what;
        this.expected = expected;
        this.given = printable(given);
    }

    /** The thing that was being read, with its article. */
    public String what() {
        return what;
    }

    /** The form that it must have. */
    public String expected() {
        return expected;
    }

    /** What stood there instead, cut and made printable. */
    public String given() {
        return given;
    }

    private static String printable(String text) {
        var cut = text.length() <= GIVEN_CHARACTERS_MAX ? text : text.substring(0, GIVEN_CHARACTERS_MAX) + "…";
        return cut.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
