package org.candour.ledger.engine;

/**
 * The condition of an append: no event of {@code criteria} stands after {@code after}.
 *
 * @param criteria the boundary that the decision was taken from
 * @param after    the last position that the decision saw; -1 when it saw none
 */
public record Guard(Criteria criteria, long after) {

    /** No condition: for appends that decide nothing. */
    public static final Guard NONE = new Guard(Criteria.EVERYTHING, Long.MAX_VALUE);

    /** Whether there is nothing to judge. */
    public boolean isNone() {
        return after == Long.MAX_VALUE;
    }
}
