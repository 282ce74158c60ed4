package org.candour.lab.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table: a ratio, measured in several rounds.
 *
 * @param id         B1 to B7
 * @param what       what is divided by what
 * @param ratios     one a round
 * @param references what the reference came to in each round, in whatever unit; says whether the machine held still
 * @param target     what the ratio should come to
 * @param seen       the absolute figures behind it, as a sentence; good for this machine and this run only
 */
record Figure(String id, String what, List<Double> ratios, List<Double> references, Target target, String seen) {

    /** By how much the reference may differ between rounds, largest by smallest, before nothing can be concluded. */
    static final double REFERENCE_SPREAD_MAX = 1.3;

    enum Verdict {
        MET,
        MISSED,
        INCONCLUSIVE,
        REPORTED
    }

    Figure {
        ratios = List.copyOf(ratios);
        references = List.copyOf(references);
        if (ratios.isEmpty()) throw new IllegalArgumentException(id + " was not measured.");
    }

    double median() {
        return median(ratios);
    }

    double lowest() {
        return ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double highest() {
        return ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The reference's largest round by its smallest; 1 when there is no reference. */
    double referenceSpread() {
        var of = references.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return of.getCount() == 0 ? 1 : of.getMax() / of.getMin();
    }

    /**
     * While the machine was busy with something else, or the reference itself moved, only what every round agrees on is
     * met, and nothing is missed.
     *
     * @param busy whether others wanted the processors before the run began
     */
    Verdict verdict(boolean busy) {
        if (target instanceof Target.None) return Verdict.REPORTED;
        if (busy || referenceSpread() > REFERENCE_SPREAD_MAX)
            return ratios.stream().allMatch(target::isMetBy) ? Verdict.MET : Verdict.INCONCLUSIVE;
        return target.isMetBy(median()) ? Verdict.MET : Verdict.MISSED;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Three significant digits or all before the point. */
    static String number(double value) {
        var size = Math.abs(value);
        var format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
