package org.candour.lab.tamper;

import java.util.List;

/**
 * How one test ended.
 *
 * @param test   the fault or the planted defect
 * @param bed    S, R or P
 * @param what   in words
 * @param wanted cases that were to be tried
 * @param tried  cases that were tried
 * @param fields further fields of the summary line
 * @param told   the first cases that went wrong, in words; none when all went right
 */
record Outcome(String test, String bed, String what, int wanted, int tried, String fields, List<String> told) {

    Outcome {
        told = List.copyOf(told);
    }

    boolean passed() {
        return told.isEmpty() && tried >= wanted;
    }

    /** The outcome of a detector with a defect, which must have missed something: a lab that misses that is not believed. */
    Outcome planted(String defect) {
        var caught = !told.isEmpty();
        return new Outcome(
                defect,
                "P/" + bed,
                what,
                wanted,
                tried,
                fields + " planted=" + (caught ? "CAUGHT" : "MISSED"),
                caught ? List.of() : List.of("a planted defect was not noticed"));
    }

    String line(String tail) {
        return "test=%s bed=%s what=%s cases=%d %s %s%s"
                .formatted(test, bed, what, tried, fields, passed() ? "PASSED" : "FAILED", tail);
    }
}
