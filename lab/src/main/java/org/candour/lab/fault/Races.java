package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.mongod.LocalMongod;

/** F6: three processes race for one condition, round after round; each round has exactly one winner. */
final class Races {

    private static final List<String> RUNNERS = List.of("a", "b", "c");

    /** No process wins fewer than one round in this many (assurance F6: 5 %). */
    private static final int WINS_SHARE_MIN = 20;

    private static final String DATABASE = "f6_log";

    private final Run run;
    private final History history = new History();
    private final Map<String, Integer> wins = new HashMap<>();
    private int winnerless;

    Races(Run run) {
        this.run = run;
    }

    private record Runner(Process process, BufferedReader answers, PrintStream starts) {

        static Runner of(Process process) {
            return new Runner(
                    process,
                    process.inputReader(StandardCharsets.US_ASCII),
                    new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII));
        }

        String answer() throws IOException {
            var line = answers.readLine();
            if (line == null) throw new IllegalStateException("A runner ended.");
            return line;
        }
    }

    Outcome race(int rounds) throws IOException {
        try (var mongod = LocalMongod.start(run.folder("f6"))) {
            run.processes().saw(mongod);
            var runners = new ArrayList<Runner>();
            var done = 0;
            try {
                for (var name : RUNNERS)
                    runners.add(
                            Runner.of(run.processes().java(RaceProcess.class, List.of(mongod.uri(), DATABASE, name))));
                for (var runner : runners) runner.answer();
                for (; done < rounds && !run.overLimit(); done++) round(runners, done);
            } finally {
                runners.forEach(Races::end);
            }
            try (var ledger = WriterProcess.open(mongod.uri(), DATABASE, AppendSteps.NONE)) {
                return outcome(rounds, done, Checker.check(ledger.store(), history));
            }
        }
    }

    private void round(List<Runner> runners, int number) throws IOException {
        for (var name : RUNNERS) history.accept(Moment.of(Moment.Kind.INVOKED, new Marked(name, number).id()));
        for (var runner : runners) runner.starts().println(number);
        var winners = 0;
        for (var at = 0; at < runners.size(); at++) {
            var moment = Moment.parse(runners.get(at).answer()).orElseThrow();
            if (moment.kind() == Moment.Kind.ACKED) {
                winners++;
                wins.merge(RUNNERS.get(at), 1, Integer::sum);
                history.accept(moment);
            } else history.accept(Moment.of(Moment.Kind.REFUSED, moment.event()));
        }
        if (winners != 1) winnerless++;
    }

    private Outcome outcome(int rounds, int done, Findings found) {
        var fields = " rounds_without_one_winner=%d wins=%s".formatted(winnerless, wins.values());
        var outcome = Outcome.of("F6", "S", "processes-race", rounds, done, found, fields.replace(", ", "/"));
        if (winnerless > 0) return outcome.failed("a round had no winner, or two");
        var fewest = RUNNERS.stream()
                .mapToInt(name -> wins.getOrDefault(name, 0))
                .min()
                .orElse(0);
        return fewest * WINS_SHARE_MIN < done ? outcome.failed("a process wins too seldom") : outcome;
    }

    private static void end(Runner runner) {
        runner.starts().close();
        try {
            if (!runner.process().waitFor(10, TimeUnit.SECONDS))
                runner.process().destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            runner.process().destroyForcibly();
        }
    }
}
