package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.mongod.LocalMongod;

/** F6: processes race for conditions, round after round, and each round ends as some order one after the other would. */
final class Races {

    /** No process wins fewer than one in this many of the rounds that have one winner (F6: 5 %). */
    private static final int WINS_SHARE_MIN = 20;

    /** Among fewer such rounds chance decides too much to judge by. */
    private static final int JUDGED_MIN = 400;

    /** How many faulty rounds are told. */
    private static final int TOLD_MAX = 5;

    /** How many markers are written at once: a block takes a few more. */
    private static final int MARKERS_AT_ONCE = 100;

    private static final long MARKERS_SECONDS = 60;

    private final Run run;

    Races(Run run) {
        this.run = run;
    }

    /** Half of the rounds with two processes, half with eight. */
    List<Outcome> race(int rounds) throws IOException {
        return List.of(outcome(2, rounds - rounds / 2), outcome(8, rounds / 2));
    }

    private Outcome outcome(int runners, int rounds) throws IOException {
        var raced = race(runners, rounds, RaceProcess.SOUND);
        var what = runners + "-processes-race";
        var fields = " faulty_rounds=%d wins=%s"
                .formatted(raced.faulty(), raced.wins().values());
        var outcome = Outcome.of("F6", "S", what, rounds, raced.rounds(), raced.found(), fields.replace(", ", "/"));
        if (raced.faulty() > 0) return outcome.failed(String.join("; ", raced.told()));
        var oneWinner =
                raced.wins().values().stream().mapToInt(Integer::intValue).sum();
        if (oneWinner < JUDGED_MIN) return outcome.notJudged("share");
        var fewest = Collections.min(raced.wins().values());
        return fewest * WINS_SHARE_MIN < oneWinner ? outcome.failed("a process wins too seldom") : outcome;
    }

    /**
     * How a race went.
     *
     * @param rounds rounds that were run
     * @param faulty rounds that no order one after the other explains
     * @param wins   of the rounds with one winner, how many each runner won
     * @param told   the first faulty rounds, in words
     * @param found  what the checker found
     */
    record Raced(int rounds, int faulty, TreeMap<Integer, Integer> wins, List<String> told, Findings found) {}

    /** Runs {@code rounds} among {@code runners} processes, all with {@code defect}. */
    Raced race(int runners, int rounds, String defect) throws IOException {
        var name = "f6-" + runners + "-" + defect;
        var database = "f6_log";
        try (var mongod = LocalMongod.start(run.folder(name))) {
            run.processes().saw(mongod);
            var course = new Course(runners, rounds);
            try (var ledger = WriterProcess.open(mongod.uri(), database)) {
                course.writeMarkers(ledger);
            }
            try {
                for (var runner = 0; runner < runners; runner++)
                    course.add(run.processes()
                            .java(
                                    RaceProcess.class,
                                    List.of(
                                            mongod.uri(),
                                            database,
                                            Integer.toString(runner),
                                            Integer.toString(runners),
                                            defect)));
                course.run(new Random(run.seed() ^ name.hashCode()));
            } finally {
                course.end();
            }
            return course.raced(Planted.found(mongod.uri(), database, course.history));
        }
    }

    private final class Course {

        private final int runners;
        private final int rounds;
        private final History history = new History();
        private final List<Runner> running = new ArrayList<>();
        private final TreeMap<Integer, Integer> wins = new TreeMap<>();
        private final List<String> told = new ArrayList<>();
        private int faulty;
        private int done;

        Course(int runners, int rounds) {
            this.runners = runners;
            this.rounds = rounds;
            for (var runner = 0; runner < runners; runner++) wins.put(runner, 0);
        }

        // Whoever opens the log afterwards has them in the database only.
        void writeMarkers(Ledger ledger) {
            var marked = IntStream.range(0, rounds)
                    .mapToObj(number -> new Round(number, runners))
                    .filter(Round::isMarked)
                    .toList();
            for (var from = 0; from < marked.size(); from += MARKERS_AT_ONCE)
                writeMarkers(ledger, marked.subList(from, Math.min(marked.size(), from + MARKERS_AT_ONCE)));
        }

        private void writeMarkers(Ledger ledger, List<Round> some) {
            for (var round : some)
                history.accept(Moment.of(Moment.Kind.INVOKED, round.marker().id()));
            var entries = some.stream()
                    .map(round -> round.marker().prepared(round.marker().id(), round.markerTags()))
                    .toList();
            try {
                var appended = ledger.appender().append(entries, Guard.NONE).get(MARKERS_SECONDS, TimeUnit.SECONDS);
                for (var at = 0; at < some.size(); at++)
                    history.accept(Moment.acked(some.get(at).marker().id(), appended.first() + at, appended.height()));
            } catch (ExecutionException | TimeoutException failed) {
                throw new IllegalStateException("The markers could not be written.", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted.", interrupted);
            }
        }

        void add(Process process) {
            running.add(Runner.of(process));
        }

        void run(Random random) throws IOException {
            for (var runner : running) runner.answer();
            var order = new ArrayList<>(running);
            for (; done < rounds && !run.overLimit(); done++) {
                // Whoever hears of a round first has an advantage: each has it in turn.
                Collections.shuffle(order, random);
                round(new Round(done, runners), order);
                run.did();
            }
        }

        private void round(Round round, List<Runner> order) throws IOException {
            for (var runner = 0; runner < runners; runner++)
                history.accept(
                        Moment.of(Moment.Kind.INVOKED, round.event(runner).id()));
            for (var runner : order) runner.starts().println(round.number());
            var winners = new TreeMap<Integer, Long>();
            for (var runner = 0; runner < runners; runner++) {
                var moment = Moment.parse(running.get(runner).answer()).orElseThrow();
                if (moment.kind() == Moment.Kind.ACKED) {
                    winners.put(runner, moment.position());
                    history.accept(moment);
                } else history.accept(Moment.of(Moment.Kind.REFUSED, moment.event()));
            }
            if (round.hasOneWinner()) winners.keySet().forEach(winner -> wins.merge(winner, 1, Integer::sum));
            round.fault(winners).ifPresent(this::faulty);
        }

        private void faulty(String what) {
            faulty++;
            if (told.size() < TOLD_MAX) told.add(what);
        }

        void end() {
            running.forEach(Runner::end);
        }

        Raced raced(Findings found) {
            return new Raced(done, faulty, wins, List.copyOf(told), found);
        }
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

        void end() {
            starts.close();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
