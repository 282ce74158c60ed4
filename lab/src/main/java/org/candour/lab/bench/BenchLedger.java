package org.candour.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.candour.lab.record.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the ledger, each figure against a reference in the same run on the same mongod. Ends with 0 when every target
 * is met or nothing could be concluded, with 1 when one was missed on a machine that held still; at size {@code pr} it
 * only shows that everything runs and ends with 0.
 */
@Command(
        name = "bench-ledger",
        mixinStandardHelpOptions = true,
        description = "Measures the ledger against what the same database does without it.")
public final class BenchLedger implements Callable<Integer> {

    @Option(names = "--size", defaultValue = "short", description = "pr, short or full")
    private String size = "short";

    @Option(names = "--seed", description = "of every random choice; by default a new one")
    private long seed = System.nanoTime();

    @Option(names = "--out", defaultValue = "lab/results/bench-ledger.json", description = "where the JSON goes")
    private Path out = Path.of("lab/results/bench-ledger.json");

    @Option(names = "--table", description = "a Markdown page whose table is replaced, for example docs/benchmarks.md")
    private @Nullable Path table;

    @Option(names = "--only", split = ",", description = "B1 (with B2 and B3), B4, B5 (with B6), B7; by default all")
    private List<String> only = List.of();

    @Option(names = "--folder", description = "for the database, removed afterwards; by default a temporary one")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    private final InstantSource clock = InstantSource.system();

    /** A group of figures that are measured together, each handed over as soon as it is there. */
    private record Group(String id, BiConsumer<Run, Consumer<Figure>> measure) {}

    private static final List<Group> GROUPS = List.of(
            new Group("B1", (run, seen) -> new AppendRates(run).measure().forEach(seen)),
            new Group("B4", (run, seen) -> new Conditions(run).measure().forEach(seen)),
            new Group("B7", (run, seen) -> new AxonCommands(run).measure().forEach(seen)),
            new Group("B5", (run, seen) -> new LongLogs(run).measure(seen)));

    /** Runs it and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchLedger()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (table != null) Report.requirePlace(table);
        var amount = amount();
        refuseUnknownGroups();
        var place = folder == null ? Files.createTempDirectory("bench-ledger") : Files.createDirectories(folder);
        Report report;
        try (var bed = Bed.start(place)) {
            report = measured(new Run(bed, amount, new Events(seed), seed, this::print));
        } finally {
            Folders.delete(place);
        }
        print(report.markdown());
        return report.isRed() && amount != Size.PR ? 1 : 0;
    }

    private Size amount() {
        try {
            return Size.valueOf(size.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new CommandLine.ParameterException(commandLine(), "There is no size " + size + ".", none);
        }
    }

    private void refuseUnknownGroups() {
        var known = GROUPS.stream().map(Group::id).toList();
        if (!known.containsAll(only)) {
            throw new CommandLine.ParameterException(
                    commandLine(),
                    "--only takes " + String.join(", ", known) + ", not " + String.join(",", only) + ".");
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    private Report measured(Run run) throws IOException {
        var began = now();
        var before = Machine.seen(run.bed());
        print("size=%s seed=%d mongod=%s %s"
                .formatted(run.size(), run.seed(), run.bed().version(), before.text()));
        var report = new Report(run.size(), run.seed(), began, began, run.bed().version(), before, before, List.of());
        for (var group : GROUPS) {
            if (!only.isEmpty() && !only.contains(group.id)) continue;
            var figures = new ArrayList<>(report.figures());
            group.measure.accept(run, figure -> {
                figures.add(figure);
                print(line(figure, before.isBusy()));
            });
            report = report.with(figures, now(), Machine.seen(run.bed()));
            // After each group: what an hour has measured is not lost when the next hour is cut short.
            write(report);
        }
        return report;
    }

    private void write(Report report) throws IOException {
        report.writeJson(out);
        if (table != null) report.writeTable(table);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String line(Figure figure, boolean busy) {
        return "%s %s: %s (%s–%s), target %s, %s; %s; load %s"
                .formatted(
                        figure.id(),
                        figure.what(),
                        Figure.number(figure.median()),
                        Figure.number(figure.lowest()),
                        Figure.number(figure.highest()),
                        figure.target().text(),
                        figure.verdict(busy),
                        figure.seen(),
                        Figure.number(Bed.loadAverage()));
    }

    private void print(String text) {
        commandLine().getOut().println(text);
    }
}
