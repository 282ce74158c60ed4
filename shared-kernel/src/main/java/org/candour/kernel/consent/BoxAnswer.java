package org.candour.kernel.consent;

/**
 * The answer of one box and where it came from (R50). Thirteen of them make a scope; none is ever inferred from a page that
 * is missing.
 */
public record BoxAnswer(Answer answer, Origin origin) {

    /** Whether the organisations of the box may be told. */
    public enum Answer {
        ALLOWED,
        EXCLUDED
    }

    /** Where the answer came from. */
    public enum Origin {
        TICKED,
        BLANK,
        EXPLICIT,
        WITHDRAWN
    }

    /** Whether the box may be told. */
    public boolean allowed() {
        return answer == Answer.ALLOWED;
    }
}
