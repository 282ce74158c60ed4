package org.candour.lab.fault;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code make fault-ledger}: the fault tests of the ledger (assurance 5: F1, F2, F3, F5, F6) on a real mongod. First the
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

    @Option(names = "--size", description = "pr or full (default: ${DEFAULT-VALUE}).", defaultValue = "pr")
    private Size size = Size.pr;

    @Option(names = "--writer-kills", description = "F1: kills of a writing process.")
    private Optional<Integer> writerKills = Optional.empty();

    @Option(names = "--mongod-kills", description = "F2: kills of a single mongod.")
    private Optional<Integer> mongodKills = Optional.empty();

    @Option(names = "--failovers", description = "F2: kills of the primary of three.")
    private Optional<Integer> failovers = Optional.empty();

    @Option(names = "--pauses", description = "F3: pauses of the primary of three.")
    private Optional<Integer> pauses = Optional.empty();

    @Option(names = "--lost-replies", description = "F5: answers lost, requests cut, delays.")
    private Optional<Integer> lostReplies = Optional.empty();

    @Option(names = "--races", description = "F6: rounds of three processes for one condition.")
    private Optional<Integer> races = Optional.empty();

    @Option(names = "--seed", description = "Where every random choice comes from (default: printed).")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--minutes-max", description = "A run over this limit stops and fails (default: 10 or 60).")
    private Optional<Integer> minutesMax = Optional.empty();

    @Option(names = "--out", description = "Write the result as Markdown too.")
    private Optional<Path> out = Optional.empty();

    /** How large a run is. */
    @SuppressWarnings("java:S115")
    enum Size {
        /** Fits into the pull-request tier. */
        pr(12, 4, 2, 1, 50, 100, 10),
        /** What a version's figures come from. */
        full(200, 50, 50, 10, 500, 2_000, 60);

        final int writerKills;
        final int mongodKills;
        final int failovers;
        final int pauses;
        final int lostReplies;
        final int races;
        final int minutes;

        Size(int writerKills, int mongodKills, int failovers, int pauses, int lostReplies, int races, int minutes) {
            this.writerKills = writerKills;
            this.mongodKills = mongodKills;
            this.failovers = failovers;
            this.pauses = pauses;
            this.lostReplies = lostReplies;
            this.races = races;
            this.minutes = minutes;
        }
    }

    /** Runs the beds; exit code 0 when all passed, 1 when one did not, 2 for a wrong option. */
    public static void main(String... arguments) {
        System.setProperty("logback.configurationFile", LOGGING);
        System.exit(new CommandLine(new FaultLedger()).execute(arguments));
    }

    private interface Bed {
        Outcome run() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        var output = spec.commandLine().getOut();
        var folder = Files.createTempDirectory("candour-fault");
        var limit = Duration.ofMinutes(minutesMax.orElse(size.minutes));
        var run = new Run(
                folder,
                seed.orElseGet(() -> new SecureRandom().nextLong()),
                System.nanoTime() + limit.toNanos(),
                new Processes());
        var report = new Report(run.seed(), out, size.name());
        output.println("Seed " + run.seed() + "; data in " + folder + "; at most " + limit.toMinutes() + " minutes.");
        try {
            var passed = all(planted(run), report, output);
            if (!passed) output.println("A planted defect was missed: what else is found here is not believed.");
            passed = passed && all(faults(run), report, output);
            var left = run.processes().left();
            if (!left.isEmpty()) output.println("Processes left behind: " + left);
            return passed && left.isEmpty() ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private List<Bed> planted(Run run) {
        var planted = new Planted(run);
        var beds = new ArrayList<Bed>(List.of(planted::unjournalledOnOne, planted::buildsOnUnacknowledged));
        if (size == Size.full) beds.add(planted::unjournalledOnThree);
        return beds;
    }

    private List<Bed> faults(Run run) {
        var beds = new ArrayList<Bed>();
        add(beds, writerKills.orElse(size.writerKills), count -> new WriterKills(run).kill(count));
        add(beds, mongodKills.orElse(size.mongodKills), count -> new MongodKills(run).kill(count));
        add(beds, failovers.orElse(size.failovers), count -> new Failovers(run).kill(count));
        add(beds, pauses.orElse(size.pauses), count -> new Failovers(run).pause(count));
        add(beds, lostReplies.orElse(size.lostReplies), count -> new LostReplies(run).cut(count));
        add(beds, races.orElse(size.races), count -> new Races(run).race(count));
        return beds;
    }

    private interface Counted {
        Outcome run(int count) throws IOException;
    }

    private static void add(List<Bed> beds, int count, Counted bed) {
        if (count > 0) beds.add(() -> bed.run(count));
    }

    // A later bed is run although an earlier one failed: what both say together is worth more.
    private static boolean all(List<Bed> beds, Report report, PrintWriter output) throws IOException {
        var passed = true;
        for (var bed : beds) {
            var outcome = bed.run();
            output.println(report.add(outcome));
            outcome.told().forEach(finding -> output.println("    " + finding));
            output.flush();
            passed &= outcome.passed();
        }
        return passed;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
