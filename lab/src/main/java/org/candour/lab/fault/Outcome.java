package org.candour.lab.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a bed ended.
 *
 * @param test   the fault or the planted defect
 * @param bed    S, R or P
 * @param what   in words
 * @param faults faults that were made
 * @param found  what the checker found, where it came to that
 * @param fields further fields of the summary line, each after a space
 * @param passed whether everything held
 * @param told   findings in words
 */
record Outcome(
        String test,
        String bed,
        String what,
        int faults,
        Optional<Findings> found,
        String fields,
        boolean passed,
        List<String> told) {

    private static final String NOT_JUDGED = "=NOT-JUDGED";

    Outcome {
        told = List.copyOf(told);
    }

    /** The outcome of a bed that has a history and was to make {@code wanted} faults. */
    static Outcome of(String test, String bed, String what, int wanted, int faults, Findings found, String more) {
        var whole = new Outcome(test, bed, what, faults, Optional.of(found), more, found.clean(), found.told());
        return faults < wanted ? whole.failed("only " + faults + " faults of " + wanted) : whole;
    }

    /** The outcome of a bed that has no log: it passes when nothing is told. */
    static Outcome withoutLog(String test, String bed, String what, int faults, String fields, List<String> told) {
        return new Outcome(test, bed, what, faults, Optional.empty(), fields, told.isEmpty(), told);
    }

    /** A planted defect that was found, as it must be. */
    static Outcome caught(String defect, String bed, String what, int faults, Findings found) {
        return new Outcome(defect, bed, what, faults, Optional.of(found), " planted=CAUGHT", true, List.of());
    }

    /** A planted defect that was not found. */
    static Outcome missed(String defect, String bed, String what, int faults) {
        var why = List.of("the lab missed a planted defect");
        return new Outcome(defect, bed, what, faults, Optional.empty(), " planted=MISSED", false, why);
    }

    /** The outcome of a bed that did not come to its end. */
    static Outcome broke(Bed bed, Exception why) {
        var what = bed.what().replace(' ', '-');
        return new Outcome(bed.test(), "-", what, 0, Optional.empty(), "", false, List.of(why.toString()));
    }

    /** The same, failed. */
    Outcome failed(String why) {
        var all = Stream.concat(Stream.of(why), told.stream()).toList();
        return new Outcome(test, bed, what, faults, found, fields, false, all);
    }

    /**
     * The same when something took longer than it may: failed, unless others kept the machine busy before the run began. Then
     * it is told and not judged.
     */
    Outcome late(Run run, String why) {
        if (!run.busy()) return failed(why);
        var all = Stream.concat(Stream.of(why + "; not judged, for others kept the machine busy"), told.stream())
                .toList();
        return new Outcome(test, bed, what, faults, found, fields, passed, all).notJudged("time");
    }

    /** The same with a limit that this run could not judge. */
    Outcome notJudged(String limit) {
        return with(" " + limit + NOT_JUDGED);
    }

    boolean hasLimitNotJudged() {
        return fields.contains(NOT_JUDGED);
    }

    /** The same with further fields, each after a space. */
    Outcome with(String more) {
        return new Outcome(test, bed, what, faults, found, fields + more, passed, told);
    }

    /** The same with so many faults more. */
    Outcome withFaults(int more) {
        return new Outcome(test, bed, what, faults + more, found, fields, passed, told);
    }

    boolean isPlanted() {
        return test.startsWith("X");
    }

    String line(String tail) {
        return "test=%s bed=%s what=%s faults=%d%s%s %s%s"
                .formatted(
                        test,
                        bed,
                        what,
                        faults,
                        found.map(Findings::fields).orElse(""),
                        fields,
                        passed ? "PASSED" : "FAILED",
                        tail);
    }
}
