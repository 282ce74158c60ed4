package org.candour.ledger.verifier;

/** What the command tells a script. */
final class ExitCode {

    /** Everything that was checked holds. */
    static final int GOOD = 0;

    /** Something does not hold; the first bad position and the evidence are printed. */
    static final int FAILED = 1;

    /** The command line is not one. */
    static final int USAGE = 2;

    /** Something could not be read or written, so nothing can be said. */
    static final int UNREADABLE = 3;

    private ExitCode() {}
}
