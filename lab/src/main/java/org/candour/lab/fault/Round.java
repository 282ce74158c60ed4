package org.candour.lab.fault;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.candour.ledger.engine.Criteria;
import org.candour.ledger.engine.Criterion;

/**
 * One round of a race: what each runner appends, on what condition, and which outcomes a log allows that judges each
 * condition against all that stands before it.
 *
 * @param number  from 0
 * @param runners how many run
 */
record Round(int number, int runners) {

    /** Whom a marker was written for, before anybody ran. */
    static final String MARKER_LANE = "old";

    private static final String OTHER_TYPE = "lab.Other";

    /** What the runners' conditions have to do with each other. */
    enum Kind {
        /** The same boundary for all, stated differently: one wins. */
        ONE_BOUNDARY,
        /** Each on condition that its neighbour has not appended: taken together, write skew. */
        RING,
        /** The same boundary for all, and a marker older than every runner's memory stands in half of these rounds. */
        OLD_MARKER
    }

    Kind kind() {
        return Kind.values()[number % Kind.values().length];
    }

    /** Whether a marker was written before anybody ran. */
    boolean isMarked() {
        return kind() == Kind.OLD_MARKER && number % 2 == 0;
    }

    /** Whether exactly one of all runners wins. */
    boolean hasOneWinner() {
        return kind() != Kind.RING && !isMarked();
    }

    Marked marker() {
        return new Marked(MARKER_LANE, number);
    }

    Set<String> markerTags() {
        return Set.of("old:" + number);
    }

    Marked event(int runner) {
        return new Marked("runner" + runner, number);
    }

    Set<String> tags(int runner) {
        return Set.of(race(), side(runner));
    }

    private String race() {
        return "race:" + number;
    }

    private String side(int runner) {
        return "side:" + number + "." + runner;
    }

    private int neighbour(int runner) {
        return (runner + 1) % runners;
    }

    Criteria boundary(int runner) {
        var type = Set.of(Marked.TYPE);
        return switch (kind()) {
            case ONE_BOUNDARY -> stated(runner);
            case RING -> new Criteria(Set.of(new Criterion(type, Set.of(race(), side(neighbour(runner))))));
            case OLD_MARKER ->
                new Criteria(Set.of(new Criterion(type, markerTags()), new Criterion(type, Set.of(race()))));
        };
    }

    // By tag, by tag and type, or by tag and type beside somebody else's boundary: all overlap in this race's events.
    private Criteria stated(int runner) {
        var race = Set.of(race());
        return switch (runner % 3) {
            case 0 -> new Criteria(Set.of(new Criterion(Set.of(), race)));
            case 1 -> new Criteria(Set.of(new Criterion(Set.of(Marked.TYPE), race)));
            default ->
                new Criteria(Set.of(
                        new Criterion(Set.of(Marked.TYPE), race), new Criterion(Set.of(OTHER_TYPE), Set.of(side(0)))));
        };
    }

    /**
     * What is wrong with an outcome.
     *
     * @param winners where the event of each winner stands
     * @return nothing when a log allows it
     */
    Optional<String> fault(TreeMap<Integer, Long> winners) {
        if (kind() == Kind.RING) return ringFault(winners);
        var wanted = isMarked() ? 0 : 1;
        return winners.size() == wanted
                ? Optional.empty()
                : Optional.of("round " + number + " (" + kind() + ") has the winners " + winners.keySet());
    }

    private Optional<String> ringFault(TreeMap<Integer, Long> winners) {
        for (var runner = 0; runner < runners; runner++) {
            var own = winners.get(runner);
            var neighbours = winners.get(neighbour(runner));
            if (own != null && neighbours != null && neighbours < own)
                return Optional.of("round " + number + ": runner " + runner + " won after its neighbour");
            if (own == null && neighbours == null)
                return Optional.of("round " + number + ": runner " + runner + " lost and its neighbour did not win");
        }
        return Optional.empty();
    }
}
