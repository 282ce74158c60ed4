package org.candour.lab.bench;

import static org.candour.lab.bench.Figure.median;
import static org.candour.lab.bench.Figure.number;

import java.util.ArrayList;
import java.util.List;

/** B4: a condition on every event against none. */
final class Conditions {

    private static final int WRITERS = 64;

    private final Run run;

    Conditions(Run run) {
        this.run = run;
    }

    List<Figure> measure() {
        var guarded = new ArrayList<Double>();
        var free = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        try (var one = new Log(run.bed(), "b4_guarded").open();
                var other = new Log(run.bed(), "b4_free").open()) {
            var guardedWrite = Appending.guarded(one, run.events());
            var freeWrite = Appending.free(other, run.events());
            run.warmUp(WRITERS, guardedWrite);
            run.warmUp(WRITERS, freeWrite);
            for (var round = 0; round < run.size().rounds; round++) {
                guarded.add(run.load().round(WRITERS, guardedWrite).rate());
                free.add(run.load().round(WRITERS, freeWrite).rate());
                ratios.add(guarded.getLast() / free.getLast());
            }
        }
        return List.of(new Figure(
                "B4",
                "events/s, 64 writers, a condition on each ÷ none",
                ratios,
                free,
                new Target.AtLeast(0.97),
                number(median(guarded)) + " and " + number(median(free)) + " events/s"));
    }
}
