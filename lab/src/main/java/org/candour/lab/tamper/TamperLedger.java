package org.candour.lab.tamper;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.candour.lab.record.Folders;
import org.candour.ledger.engine.LedgerClient;
import org.candour.ledger.engine.Tampering;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.proofs.NoteSigner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code make tamper-ledger}: the tamper tests of the ledger (F10, F11) on a real mongod. First the planted
 * defects (X17, X18, X44), which must be noticed; then every way to tamper, clean logs, and older files put back. Exit code 0
 * when all passed.
 */
@Command(
        name = "tamper-ledger",
        description = "Tampers with logs in every way, and sees that each is found and no clean log accused.",
        mixinStandardHelpOptions = true)
public final class TamperLedger implements Callable<Integer> {

    /** Logging of this program: errors only, never on standard output. */
    private static final String LOGGING = "fault-logback.xml";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--size", description = "pr or full (default: ${DEFAULT-VALUE}).", defaultValue = "pr")
    private Size size = Size.pr;

    @Option(names = "--cases", description = "F10: cases of each kind.")
    private Optional<Integer> cases = Optional.empty();

    @Option(names = "--clean", description = "F10: readings of clean logs.")
    private Optional<Integer> clean = Optional.empty();

    @Option(names = "--restores", description = "F11: older files put back under one mongod.")
    private Optional<Integer> restores = Optional.empty();

    @Option(names = "--restores-of-three", description = "F11: older files put back under three.")
    private Optional<Integer> restoresOfThree = Optional.empty();

    @Option(names = "--seed", description = "Where every random choice comes from (default: printed).")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--minutes-max", description = "A run over this limit stops and fails (default: 10 or 60).")
    private Optional<Integer> minutesMax = Optional.empty();

    @Option(names = "--out", description = "Write the result as Markdown too.")
    private Optional<Path> out = Optional.empty();

    /** Runs the tests; exit code 0 when all passed, 1 when one did not, 2 for a wrong option. */
    public static void main(String... arguments) {
        System.setProperty("logback.configurationFile", LOGGING);
        System.exit(new CommandLine(new TamperLedger()).execute(arguments));
    }

    private interface Test {
        Outcome run();
    }

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("candour-tamper");
        var limit = Duration.ofMinutes(minutesMax.orElse(size.minutesMax));
        long chosen = seed.orElseGet(() -> new SecureRandom().nextLong());
        var run = new Run(folder, chosen, System.nanoTime() + limit.toNanos());
        print("Seed " + chosen + "; data in " + folder + "; at most " + limit.toMinutes() + " minutes.");
        try {
            var report = new Report(chosen, out, size);
            var passed = onOneServer(run, report);
            passed &= all(olderFiles(run), report);
            var left = run.left();
            if (!left.isEmpty()) print("Processes left behind: " + left);
            return passed && left.isEmpty() ? 0 : 1;
        } finally {
            Folders.delete(folder);
        }
    }

    private boolean onOneServer(Run run, Report report) throws IOException {
        try (var mongod = LocalMongod.start(run.folder("s"));
                var client = LedgerClient.open(mongod.uri())) {
            run.saw(mongod);
            var passed = all(planted(run, mongod.uri(), client), report);
            if (!passed) print("A planted defect was missed: what else is found here is not believed.");
            return all(tampered(run, mongod.uri(), client), report) && passed;
        }
    }

    private static List<Test> planted(Run run, String uri, MongoClient client) {
        var key = NoteSigner.generate("lab.invalid/planted");
        var logs = new TamperedLogs(run, new StoredLog(client.getDatabase("planted_log"), key), key);
        return List.of(
                () -> new MovedValues(run, uri).withoutTheOwner(Size.pr.cases, client.getDatabase("planted_keys")),
                () -> logs.tamper(Tampering.TAIL_CUT_OFF, Size.pr.cases, Detector.SKIPS_THE_LAST_BLOCKS)
                        .planted("X18"),
                () -> new OlderFiles(run).anchorNotCompared());
    }

    private List<Test> tampered(Run run, String uri, MongoClient client) {
        var key = NoteSigner.generate("lab.invalid/log");
        var stored = new StoredLog(client.getDatabase("f10_log"), key);
        var logs = new TamperedLogs(run, stored, key);
        int each = cases.orElse(size.cases);
        int readings = clean.orElse(size.clean);
        var tests = new ArrayList<Test>();
        for (var kind : Tampering.values()) tests.add(() -> logs.tamper(kind, each, Detector.SOUND));
        tests.add(() -> logs.signedAgainAboveTheAnchor(each));
        tests.add(() -> new MovedValues(run, uri).inTheVault(each));
        tests.add(() -> new CleanLogs(run, stored, key).atRest(readings - readings / 2));
        tests.add(() -> new CleanLogs(run, stored, key).whileWritten(uri, readings / 2));
        return tests;
    }

    private List<Test> olderFiles(Run run) {
        int one = restores.orElse(size.restores);
        int three = restoresOfThree.orElse(size.restoresOfThree);
        var tests = new ArrayList<Test>();
        if (one > 0) tests.add(() -> new OlderFiles(run).onOne(one));
        if (three > 0) tests.add(() -> new OlderFiles(run).onThree(three));
        return tests;
    }

    // A later test is run although an earlier one failed: what both say together is worth more.
    private boolean all(List<Test> tests, Report report) throws IOException {
        var passed = true;
        for (var test : tests) {
            var outcome = test.run();
            report.add(outcome).forEach(this::print);
            passed &= outcome.passed();
        }
        return passed;
    }

    private void print(String line) {
        var output = spec.commandLine().getOut();
        output.println(line);
        output.flush();
    }
}
