package org.candour.ledger.engine;

/**
 * What is stored contradicts itself: a gap, a link that does not hold, a root that its entries do not give, a document
 * of another shape. Nothing may be built on such a log; a person has to look.
 */
public final class BrokenLogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long height;

    /**
     * Says what contradicts what.
     *
     * @param height the first bad block
     * @param what   the contradiction, in a sentence
     */
    public BrokenLogException(long height, String what) {
        super("The log is broken at block " + height + ": " + what);
        this.height = height;
    }

    /** The height of the first bad block. */
    public long height() {
        return height;
    }
}
