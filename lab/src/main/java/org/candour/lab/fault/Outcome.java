package org.candour.lab.fault;

import java.util.List;

/**
 * How a bed ended.
 *
 * @param test   the test of assurance 5 or the planted defect of assurance 9
 * @param bed    S, R or P
 * @param what   in words
 * @param wanted faults that were to be made
 * @param faults faults that were made
 * @param fields further fields of the summary line
 * @param passed whether everything held
 * @param told   findings in words
 */
record Outcome(
        String test,
        String bed,
        String what,
        int wanted,
        int faults,
        String fields,
        boolean passed,
        List<String> told) {

    Outcome {
        told = List.copyOf(told);
    }

    /** The outcome of a bed that has a history. */
    static Outcome of(String test, String bed, String what, int wanted, int faults, Findings found, String more) {
        return new Outcome(
                test,
                bed,
                what,
                wanted,
                faults,
                found.fields() + more,
                found.clean() && faults >= wanted,
                found.told());
    }

    /** The same, failed. */
    Outcome failed(String why) {
        return new Outcome(test, bed, what, wanted, faults, fields, false, List.of(why));
    }

    String line(String tail) {
        return "test=%s bed=%s what=%s faults=%d %s %s%s"
                .formatted(test, bed, what, faults, fields, passed ? "PASSED" : "FAILED", tail);
    }
}
