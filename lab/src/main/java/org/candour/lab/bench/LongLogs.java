package org.candour.lab.bench;

import static org.candour.lab.bench.Figure.median;
import static org.candour.lab.bench.Figure.number;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.candour.ledger.engine.Prepared;

/** B5 and B6: a long log against a short one, read by person and appended to. */
final class LongLogs {

    private static final int WRITERS = 64;

    private final Run run;
    private final SplittableRandom random;

    LongLogs(Run run) {
        this.run = run;
        this.random = new SplittableRandom(run.seed());
    }

    void measure(Consumer<Figure> seen) {
        var shorter = filled("b6_short", run.size().shortLog);
        var longer = filled("b6_long", run.size().longLog);
        new ScatteredReads(run, shorter, longer).measure().forEach(seen);
        for (var size : run.size().longLogs()) {
            longer.fill(
                    size,
                    run.size().filledBlockEntries,
                    position -> run.events().anything(random),
                    run.told());
            seen.accept(appends(shorter, longer));
        }
    }

    private Log filled(String database, long size) {
        var log = new Log(run.bed(), database);
        var every = size / ScatteredReads.EVENTS;
        log.fill(
                size,
                run.size().filledBlockEntries,
                position -> position % every == every / 2
                        ? run.events().prepared(BenchEvent.NOTED, ScatteredReads.SOMEBODY, random)
                        : anybodyElse(),
                run.told());
        return log;
    }

    private Prepared anybodyElse() {
        return run.events().anything(random);
    }

    private Figure appends(Log shorter, Log longer) {
        var size = longer.end().size();
        var slow = new ArrayList<Cell>();
        var fast = new ArrayList<Cell>();
        try (var big = longer.open();
                var small = shorter.open()) {
            var toBig = Appending.free(big, run.events());
            var toSmall = Appending.free(small, run.events());
            run.warmUp(WRITERS, toSmall);
            run.warmUp(WRITERS, toBig);
            for (var round = 0; round < run.size().rounds; round++) {
                slow.add(run.load().round(WRITERS, toBig));
                fast.add(run.load().round(WRITERS, toSmall));
            }
            longer.continueAfter(big);
            shorter.continueAfter(small);
        }
        return figure(size, shorter.end().size(), slow, fast);
    }

    private Figure figure(long size, long shortNow, List<Cell> slow, List<Cell> fast) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < slow.size(); round++)
            ratios.add(slow.get(round).rate() / fast.get(round).rate());
        var references = fast.stream().map(Cell::rate).toList();
        return new Figure(
                "B6",
                "events/s, 64 writers, log of %,d events ÷ of %,d".formatted(size, run.size().shortLog),
                ratios,
                references,
                new Target.AtLeast(0.9),
                "%s and %s events/s; server CPU %s and %s ms an event; the short log had %,d events at the end"
                        .formatted(
                                number(median(slow.stream().map(Cell::rate).toList())),
                                number(median(references)),
                                number(median(slow.stream()
                                        .map(Cell::serverMillisPerEvent)
                                        .toList())),
                                number(median(fast.stream()
                                        .map(Cell::serverMillisPerEvent)
                                        .toList())),
                                shortNow));
    }
}
