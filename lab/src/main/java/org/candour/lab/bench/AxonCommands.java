package org.candour.lab.bench;

import static org.candour.lab.bench.Figure.median;
import static org.candour.lab.bench.Figure.number;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.Ledger;

/** B7: commands whose decision reads a boundary of ten or of a thousand events, against the appender alone. */
final class AxonCommands {

    /** How many commands are under way at most; each has a case of its own, so that none loses a race. */
    static final int IN_FLIGHT_MAX = 64;

    private static final int SMALL_BOUNDARY = 10;
    private static final int LARGE_BOUNDARY = 1_000;

    private final Run run;

    AxonCommands(Run run) {
        this.run = run;
    }

    List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        try (var small = filled(SMALL_BOUNDARY).open();
                var large = filled(LARGE_BOUNDARY).open();
                var alone = new Log(run.bed(), "b7_alone").open();
                var ofSmall = new CommandDesk(small);
                var ofLarge = new CommandDesk(large)) {
            for (var inFlight : List.of(1, IN_FLIGHT_MAX)) figures.addAll(measure(inFlight, ofSmall, ofLarge, alone));
        }
        return figures;
    }

    private Log filled(int boundary) {
        var random = new SplittableRandom(run.seed());
        var log = new Log(run.bed(), "b7_boundary_" + boundary);
        log.fill(
                (long) IN_FLIGHT_MAX * boundary,
                run.size().filledBlockEntries,
                position -> run.events().prepared(BenchEvent.NOTED, about((int) (position % IN_FLIGHT_MAX)), random),
                run.told());
        return log;
    }

    private static Events.About about(int writer) {
        return Events.About.of(writer, 0);
    }

    private List<Figure> measure(int inFlight, CommandDesk small, CommandDesk large, Ledger alone) {
        Load.Write toSmall =
                (writer, random) -> small.decide(about(writer), run.events().anyText(random));
        Load.Write toLarge =
                (writer, random) -> large.decide(about(writer), run.events().anyText(random));
        Load.Write append = (writer, random) ->
                Appending.append(alone, run.events().prepared(BenchEvent.DECIDED, about(writer), random), Guard.NONE);
        run.warmUp(inFlight, toSmall);
        run.warmUp(inFlight, toLarge);
        run.warmUp(inFlight, append);
        var ofSmall = new ArrayList<Double>();
        var ofLarge = new ArrayList<Double>();
        var ofAppend = new ArrayList<Double>();
        for (var round = 0; round < run.size().rounds; round++) {
            ofSmall.add(run.load().round(inFlight, toSmall).rate());
            ofLarge.add(run.load().round(inFlight, toLarge).rate());
            ofAppend.add(run.load().round(inFlight, append).rate());
        }
        var target = inFlight == IN_FLIGHT_MAX ? new Target.AtLeast(0.5) : new Target.None();
        return List.of(
                figure(inFlight, "boundary of 10 ÷ the appender alone", ofSmall, ofAppend, target, "per s"),
                figure(inFlight, "boundary of 1,000 ÷ the appender alone", ofLarge, ofAppend, target, "per s"),
                figure(
                        inFlight,
                        "cost with a boundary of 1,000 ÷ of 10",
                        costs(ofLarge),
                        costs(ofSmall),
                        new Target.AtMost(1.2),
                        "ms apart"));
    }

    /** Time between two answers, in milliseconds. */
    private static List<Double> costs(List<Double> rates) {
        return rates.stream().map(rate -> 1_000 / rate).toList();
    }

    private static Figure figure(
            int inFlight, String what, List<Double> ours, List<Double> references, Target target, String unit) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ours.size(); round++) ratios.add(ours.get(round) / references.get(round));
        return new Figure(
                "B7",
                "commands, " + inFlight + " in flight, " + what,
                ratios,
                references,
                target,
                number(median(ours)) + " and " + number(median(references)) + " " + unit);
    }
}
