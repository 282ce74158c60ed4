package org.candour.lab.bench;

import static org.candour.lab.bench.Figure.median;
import static org.candour.lab.bench.Figure.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** B1, B2, B3: group commit against ready-made blocks and against one insert an event. */
final class AppendRates {

    /** How many writers there are at a time. */
    private static final List<Integer> WRITERS = List.of(1, 8, 64, 256);

    private final Run run;

    AppendRates(Run run) {
        this.run = run;
    }

    /** One interleaved round: the ledger, ready-made blocks of the same mean size, one insert an event. */
    private record Round(Cell ours, double blockEntries, Cell ready, Cell raw) {}

    List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        for (var writers : WRITERS) figures.addAll(figures(writers, rounds(writers)));
        return figures;
    }

    private List<Round> rounds(int writers) {
        var rounds = new ArrayList<Round>();
        var ready = new ReadyBlocks(run.bed(), "b1_ready_" + writers, run.events(), run.seed());
        var raw = new RawEvents(run.bed(), "b1_raw_" + writers, run.events());
        Load.Write inserting = (writer, random) -> raw.insert(random);
        try (var ledger = new Log(run.bed(), "b1_ledger_" + writers).open()) {
            var appending = Appending.free(ledger, run.events());
            run.warmUp(writers, appending);
            ready.round(ledger.end().size(), ledger.end().height() + 1);
            run.warmUp(writers, inserting);
            for (var round = 0; round < run.size().rounds; round++) {
                var before = ledger.end().height();
                var ours = run.load().round(writers, appending);
                var blocks = ledger.end().height() - before;
                var ofReady = ready.round(ours.events(), blocks);
                var ofRaw = run.load().round(writers, inserting);
                rounds.add(new Round(ours, (double) ours.events() / blocks, ofReady, ofRaw));
            }
        }
        return rounds;
    }

    private static List<Figure> figures(int writers, List<Round> rounds) {
        var figures = new ArrayList<Figure>();
        var with = writers == 1 ? "1 writer" : writers + " writers";
        figures.add(new Figure(
                "B1",
                "events/s, " + with + " ÷ ready-made blocks",
                ratios(rounds, round -> round.ours.rate() / round.ready.rate()),
                ratios(rounds, round -> round.ready.rate()),
                new Target.AtLeast(0.95),
                "%s and %s events/s, %s events a block"
                        .formatted(
                                middle(rounds, round -> round.ours.rate()),
                                middle(rounds, round -> round.ready.rate()),
                                middle(rounds, Round::blockEntries))));
        figures.add(new Figure(
                "B2",
                "events/s, " + with + " ÷ one insert an event",
                ratios(rounds, round -> round.ours.rate() / round.raw.rate()),
                ratios(rounds, round -> round.raw.rate()),
                writers == 64 ? new Target.AtLeast(4) : writers == 256 ? new Target.AtLeast(6) : new Target.None(),
                "%s and %s events/s"
                        .formatted(
                                middle(rounds, round -> round.ours.rate()),
                                middle(rounds, round -> round.raw.rate()))));
        figures.add(new Figure(
                "B2",
                "server CPU an event, " + with + " ÷ one insert an event",
                ratios(rounds, round -> round.ours.serverMillisPerEvent() / round.raw.serverMillisPerEvent()),
                ratios(rounds, round -> round.raw.serverMillisPerEvent()),
                writers >= 64 ? new Target.AtMost(0.17) : new Target.None(),
                "%s and %s ms; the client's %s and %s ms"
                        .formatted(
                                middle(rounds, round -> round.ours.serverMillisPerEvent()),
                                middle(rounds, round -> round.raw.serverMillisPerEvent()),
                                middle(rounds, round -> round.ours.clientMillisPerEvent()),
                                middle(rounds, round -> round.raw.clientMillisPerEvent()))));
        if (writers == 1) {
            figures.add(latency(rounds, 50, 1.0));
            figures.add(latency(rounds, 99, 1.1));
        }
        return figures;
    }

    private static Figure latency(List<Round> rounds, int percentile, double bound) {
        ToDoubleFunction<Round> ours = round -> round.ours.latencyMillis(percentile);
        ToDoubleFunction<Round> raw = round -> round.raw.latencyMillis(percentile);
        return new Figure(
                "B3",
                "p" + percentile + " of the answer, 1 writer ÷ one insert an event",
                ratios(rounds, round -> ours.applyAsDouble(round) / raw.applyAsDouble(round)),
                ratios(rounds, raw),
                new Target.AtMost(bound),
                "%s and %s ms".formatted(middle(rounds, ours), middle(rounds, raw)));
    }

    private static List<Double> ratios(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).boxed().toList();
    }

    private static String middle(List<Round> rounds, ToDoubleFunction<Round> of) {
        return number(median(ratios(rounds, of)));
    }
}
