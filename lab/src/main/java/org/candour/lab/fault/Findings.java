package org.candour.lab.fault;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the checker found.
 *
 * @param acked       events that were acknowledged
 * @param entries     entries in the log
 * @param lost        acknowledged events that are not where their acknowledgement said
 * @param twice       events that stand in the log more than once, or whose effect does under another key
 * @param broken      links, roots, positions, orders and refusals that do not hold
 * @param refused     events that the ledger said are not stored
 * @param unknown     events whose outcome a writer was told to be unknown at least once
 * @param settled     those of them that asking again settled
 * @param triesMost   how often a settled one was asked about again, at most
 * @param openThere   events never answered (their process died) that are in the log, once
 * @param openGone    events never answered that are not in the log
 * @param told        the first findings, in words
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
        long triesMost,
        long openThere,
        long openGone,
        List<String> told) {

    /** Of nothing. */
    static final Findings NONE = new Findings(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

    Findings {
        told = List.copyOf(told);
    }

    boolean clean() {
        return lost == 0 && twice == 0 && broken == 0;
    }

    /** These and those of another log. */
    Findings plus(Findings other) {
        return new Findings(
                acked + other.acked,
                entries + other.entries,
                lost + other.lost,
                twice + other.twice,
                broken + other.broken,
                refused + other.refused,
                unknown + other.unknown,
                settled + other.settled,
                Math.max(triesMost, other.triesMost),
                openThere + other.openThere,
                openGone + other.openGone,
                Stream.concat(told.stream(), other.told.stream()).toList());
    }

    /** As fields of the summary line, each after a space. */
    String fields() {
        return " acked=%d entries=%d lost=%d dup=%d broken=%d refused=%d unknown=%d settled=%d unanswered_there=%d unanswered_absent=%d"
                .formatted(acked, entries, lost, twice, broken, refused, unknown, settled, openThere, openGone);
    }
}
