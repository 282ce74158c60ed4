package org.candour.lab.fault;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code make fault-ledger}: the fault tests of the ledger (F0, F1, F2, F3, F5, F6) on a real mongod. First the
 * planted defects, which must be caught; then the faults, after which nothing may be lost, doubled or broken. Exit code 0
 * when every bed passed.
 */
@Command(
        name = "fault-ledger",
        description = "Kills, pauses and misleads the ledger and its database, then checks every acknowledgement.",
        mixinStandardHelpOptions = true)
public final class FaultLedger implements Callable<Integer> {

    /** Logging of this program and its children: errors only, never on standard output. */
    static final String LOGGING = "fault-logback.xml";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--size", description = "pr, full or long (default: ${DEFAULT-VALUE}).", defaultValue = "pr")
    private String size = "pr";

    @Option(
            names = "--planted",
            description = "Whether the planted defects come first (default: ${DEFAULT-VALUE}).",
            defaultValue = "true",
            arity = "1")
    private boolean plants = true;

    @Option(
            names = "--unsafe-starts",
            description = "F0: starts with each unsafe setting (default: ${DEFAULT-VALUE}).",
            defaultValue = "true",
            arity = "1")
    private boolean unsafeStarts = true;

    @Option(names = "--writer-kills", description = "F1: kills of a writing process.")
    private Optional<Integer> writerKills = Optional.empty();

    @Option(names = "--mongod-kills", description = "F2: kills of a single mongod.")
    private Optional<Integer> mongodKills = Optional.empty();

    @Option(names = "--failovers", description = "F2: kills of the primary of three.")
    private Optional<Integer> failovers = Optional.empty();

    @Option(
            names = "--pauses",
            description = "F3: pauses of a writing process, a single mongod and a primary together.")
    private Optional<Integer> pauses = Optional.empty();

    @Option(names = "--lost-replies", description = "F5: answers lost, requests cut, delays.")
    private Optional<Integer> lostReplies = Optional.empty();

    @Option(names = "--races", description = "F6: rounds of two and of eight processes for overlapping conditions.")
    private Optional<Integer> races = Optional.empty();

    @Option(names = "--seed", description = "Where every random choice comes from (default: printed).")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--minutes-max", description = "A run over this limit stops and fails (default: 10, 60 or 120).")
    private Optional<Integer> minutesMax = Optional.empty();

    @Option(names = "--out", description = "A Markdown page whose result is replaced, such as docs/fault-ledger.md.")
    private Optional<Path> out = Optional.empty();

    /** Runs the beds; exit code 0 when all passed, 1 when one did not, 2 for a wrong option. */
    public static void main(String... arguments) {
        System.setProperty("logback.configurationFile", LOGGING);
        System.exit(new CommandLine(new FaultLedger()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var output = spec.commandLine().getOut();
        var amount = amount();
        var limit = Duration.ofMinutes(minutesMax.orElse(amount.minutes));
        var planted = new ArrayList<Bed>();
        var faults = new ArrayList<Bed>();
        var progress = new Progress(output);
        try (var place = Place.open()) {
            var random = seed.orElseGet(() -> new SecureRandom().nextLong());
            var run = new Run(
                    place.folder(),
                    random,
                    System.nanoTime() + limit.toNanos(),
                    place.processes(),
                    progress,
                    Run.isMachineBusy());
            var options = String.join(" ", spec.commandLine().getParseResult().originalArgs());
            if (plants) addPlanted(planted, run, amount);
            addFaults(faults, run, amount);
            progress.plan(planted, faults);
            var report = new Report(random, options, planted.size() + faults.size(), out);
            output.println("Seed %d; data in %s; about %s, at most %d min."
                    .formatted(random, place.folder(), Progress.text(progress.expected()), limit.toMinutes()));
            var passed = all(planted, progress, report, output);
            if (!passed) output.println("A planted defect was missed: what else is found here is not believed.");
            passed = passed && all(faults, progress, report, output);
            var left = place.processes().left();
            if (!left.isEmpty()) output.println("Processes left behind: " + left);
            report.end(passed && left.isEmpty(), left);
            output.println(passed && left.isEmpty() ? "Every bed passed." : "FAILED.");
            return passed && left.isEmpty() ? 0 : 1;
        }
    }

    private Size amount() {
        try {
            return Size.valueOf(size.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new CommandLine.ParameterException(spec.commandLine(), "There is no size " + size + ".", none);
        }
    }

    private static void addPlanted(List<Bed> beds, Run run, Size amount) {
        var planted = new Planted(run);
        beds.add(Bed.of("X1", "buffering server", 1, 2_000, count -> planted.bufferingServer()));
        beds.add(Bed.of("X2", "unjournalled", 1, 8_000, count -> planted.unjournalledOnOne()));
        beds.add(Bed.of("X4", "not judged again", 1, 8_000, count -> planted.notJudgedAgain()));
        beds.add(Bed.of("X5", "retries under a new key", 1, 4_000, count -> planted.retriesUnderNewKey()));
        beds.add(Bed.of("X6", "builds on unacknowledged", 1, 6_000, count -> planted.buildsOnUnacknowledged()));
        beds.add(Bed.of("X7", "first tag only", 1, 8_000, count -> planted.firstTagOnly()));
        beds.add(Bed.of("X43", "two leaders", 1, 4_000, count -> planted.twoLeaders()));
        if (amount != Size.PR)
            beds.add(Bed.of("X2", "unjournalled, three members", 1, 30_000, count -> planted.unjournalledOnThree()));
    }

    private void addFaults(List<Bed> beds, Run run, Size amount) {
        if (unsafeStarts) beds.add(Bed.of("F0", "unsafe starts", 23, 2_000, count -> new UnsafeStarts(run).onOne()));
        if (unsafeStarts && amount != Size.PR)
            beds.add(Bed.of("F0", "unsafe starts, three members", 5, 4_000, count -> new UnsafeStarts(run).onThree()));
        beds.add(Bed.of(
                "F1",
                "writers killed",
                writerKills.orElse(amount.writerKills),
                1_500,
                count -> new WriterKills(run).kill(count)));
        beds.add(Bed.of(
                "F2",
                "mongod killed",
                mongodKills.orElse(amount.mongodKills),
                3_000,
                count -> new MongodKills(run).kill(count)));
        beds.add(Bed.of(
                "F2",
                "primary killed",
                failovers.orElse(amount.failovers),
                6_000,
                count -> new Failovers(run).kill(count)));
        beds.add(new Bed(
                "F3",
                "pauses",
                pauses.orElse(amount.pauses),
                Duration.ofMillis(3_100),
                count -> new Pauses(run, amount.pauseSecondsMax).pause(count)));
        beds.add(Bed.of(
                "F5",
                "answers lost",
                lostReplies.orElse(amount.lostReplies),
                30,
                count -> new LostReplies(run).cut(count)));
        beds.add(new Bed(
                "F6", "races", races.orElse(amount.races), Duration.ofMillis(40), count -> new Races(run).race(count)));
        beds.removeIf(bed -> bed.faults() <= 0);
    }

    // A later bed is run although an earlier one failed: what both say together is worth more.
    private static boolean all(List<Bed> beds, Progress progress, Report report, PrintWriter output)
            throws IOException {
        var passed = true;
        for (var bed : beds) {
            progress.begin(bed);
            var start = System.nanoTime();
            for (var outcome : bed.outcomes()) {
                output.println(report.add(outcome, Duration.ofNanos(System.nanoTime() - start)));
                outcome.told().forEach(finding -> output.println("    " + finding));
                output.flush();
                passed &= outcome.passed();
            }
        }
        return passed;
    }
}
