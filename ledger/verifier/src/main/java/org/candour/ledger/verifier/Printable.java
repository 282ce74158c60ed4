package org.candour.ledger.verifier;

/** Text of a stranger, made fit for a terminal: a hostile log must not move its reader's cursor or flood the screen. */
final class Printable {

    /** How much of a stranger's text one line shows, in characters. */
    private static final int LINE_CHARACTERS_MAX = 500;

    private Printable() {}

    static String line(String text) {
        var cut = text.length() <= LINE_CHARACTERS_MAX ? text : text.substring(0, LINE_CHARACTERS_MAX) + "…";
        return cut.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
