package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.ledger.mongod.MongodBinary;

/** The summary lines, printed and kept as Markdown, written anew after every bed so that a run cut short leaves what it had. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final long start = System.nanoTime();
    private final Optional<Path> file;
    private final String size;
    private final String tail;

    Report(long seed, Optional<Path> file, String size) {
        this.file = file;
        this.size = size;
        this.tail = " seed=%d commit=%s mongod=%s"
                .formatted(seed, first("git", "rev-parse", "--short", "HEAD"), mongodVersion());
    }

    /** Adds a bed's outcome and gives its summary line. */
    String add(Outcome outcome) throws IOException {
        var line = outcome.line(tail);
        lines.add(line);
        if (file.isPresent()) Files.writeString(file.get(), markdown());
        return line;
    }

    private String markdown() {
        var machine = Runtime.getRuntime();
        return """
                # The ledger under faults

                Printed by `make fault-ledger` (size `%s`) on %s, on %d processors with %s, in %d minutes so far or in all. Beds: S, one \
                mongod; R, three on one machine, elections after 2 s instead of MongoDB's 10; P, a planted defect that must be \
                caught, so `lost`, `dup` or `broken` above 0 is right there and only there.

                ```
                %s
                ```

                `acked` counts acknowledged events, each of which must stand in the log once, at the position it was \
                acknowledged with; `unknown` those whose writer was told that the outcome is unknown, `settled` those of them \
                that sending the same append again settled; `unanswered` those whose process died before the answer: in the \
                log once (`there`) or not at all (`absent`). Kill -9 keeps what the operating system already holds, and one \
                kernel carries all three members of R.
                """.formatted(
                        size,
                        LocalDate.now(ZoneOffset.UTC),
                        machine.availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Duration.ofNanos(System.nanoTime() - start).toMinutes(),
                        String.join("\n", lines));
    }

    private static String mongodVersion() {
        return first(MongodBinary.find().toString(), "--version").replace("db version v", "");
    }

    // The first line that a program prints; "unknown" where there is none, for a source tree without Git has no commit.
    private static String first(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                var line = lines.readLine();
                return line == null ? "unknown" : line.strip();
            }
        } catch (IOException absent) {
            return "unknown";
        }
    }
}
