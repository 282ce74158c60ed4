package org.candour.lab.fault;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candour.lab.record.Built;
import org.candour.lab.record.MarkedPage;

/**
 * The summary lines, printed and kept in a Markdown page between two marks, written anew after every bed so that a run
 * cut short leaves what it had. What else the page says is whoever's who wrote it.
 */
final class Report {

    private static final MarkedPage RESULT =
            new MarkedPage("<!-- result of the last run: written by FaultLedger -->", "<!-- end of the result -->");

    private final List<String> lines = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Instant began = now();
    private final Machine before = Machine.now();
    private final Optional<Path> page;
    private final String options;
    private final int beds;
    private final String tail;
    private String verdict = "";

    Report(long seed, String options, int beds, Optional<Path> page) {
        this.page = page;
        this.options = options;
        this.beds = beds;
        this.tail = " seed=%d commit=%s mongod=%s".formatted(seed, Built.commit(), Built.mongod());
    }

    /**
     * What the machine is doing, for whoever compares times.
     *
     * @param load the load average of the last minute, negative where there is none
     */
    private record Machine(double load) {

        static Machine now() {
            return new Machine(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }

        String text() {
            return "%.1f".formatted(load);
        }

        static String description() {
            var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
            return "%d processors, %d GB, %s %s, Java %s"
                    .formatted(
                            system.getAvailableProcessors(),
                            Math.round(system.getTotalMemorySize() / 1e9),
                            system.getName(),
                            system.getArch(),
                            Runtime.version());
        }
    }

    /** Adds a bed's outcome and gives its summary line. */
    String add(Outcome outcome, Duration took) throws IOException {
        var line = outcome.line(
                " seconds=%d load=%s".formatted(took.toSeconds(), Machine.now().text()) + tail);
        lines.add(line);
        outcome.told().forEach(finding -> lines.add("    " + finding));
        outcomes.add(outcome);
        write();
        return line;
    }

    /** The run is over. */
    void end(boolean passed, List<Long> left) throws IOException {
        verdict = passed ? "every bed passed" : "**not every bed passed**";
        var notJudged = outcomes.stream().filter(Outcome::hasLimitNotJudged).count();
        if (notJudged > 0) verdict += ", with a limit that was not judged in " + notJudged + " of them";
        if (!left.isEmpty()) verdict += ", and processes were left behind";
        write();
    }

    private void write() throws IOException {
        if (page.isPresent()) Files.writeString(page.get(), RESULT.with(markdown(), Files.readString(page.get())));
    }

    private String markdown() {
        return """
                Options `%s`, %s to %s UTC, on %s; load average %s before and %s after.

                **Result: %s.**

                ```
                %s
                ```
                """.formatted(
                        options,
                        began,
                        now(),
                        Machine.description(),
                        before.text(),
                        Machine.now().text(),
                        result(),
                        String.join("\n", lines));
    }

    private String result() {
        var planted = outcomes.stream().filter(Outcome::isPlanted).toList();
        var sound = outcomes.stream().filter(outcome -> !outcome.isPlanted()).toList();
        var found = sound.stream().flatMap(outcome -> outcome.found().stream()).reduce(Findings.NONE, Findings::plus);
        return String.format(
                Locale.ROOT,
                "%s; %,d faults, %,d acknowledged events, lost %d, doubled %d, broken %d; %d of %d planted defects caught",
                verdict.isEmpty() ? "not finished, a run of " + beds + " beds" : verdict,
                sound.stream().mapToLong(Outcome::faults).sum(),
                found.acked(),
                found.lost(),
                found.twice(),
                found.broken(),
                planted.stream().filter(Outcome::passed).count(),
                planted.size());
    }

    private static Instant now() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
