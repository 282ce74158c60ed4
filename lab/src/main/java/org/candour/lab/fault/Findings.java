package org.candour.lab.fault;

import java.util.List;

/**
 * What the checker found.
 *
 * @param acked     events that were acknowledged
 * @param entries   entries in the log
 * @param lost      acknowledged events that are not where their acknowledgement said
 * @param twice     events that stand in the log more than once
 * @param broken    links, roots, positions, orders and refusals that do not hold
 * @param refused   events that the ledger said are not stored
 * @param unknown   events whose outcome a writer was told to be unknown at least once
 * @param settled   those of them that asking again settled
 * @param openThere events never answered (their process died) that are in the log, once
 * @param openGone  events never answered that are not in the log
 * @param told      the first findings, in words
 */
record Findings(
        long acked,
        long entries,
        long lost,
        long twice,
        long broken,
        long refused,
        long unknown,
        long settled,
        long openThere,
        long openGone,
        List<String> told) {

    Findings {
        told = List.copyOf(told);
    }

    boolean clean() {
        return lost == 0 && twice == 0 && broken == 0;
    }

    String fields() {
        return "acked=%d entries=%d lost=%d dup=%d broken=%d refused=%d unknown=%d settled=%d unanswered_there=%d unanswered_absent=%d"
                .formatted(acked, entries, lost, twice, broken, refused, unknown, settled, openThere, openGone);
    }
}
