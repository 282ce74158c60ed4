package org.candour.lab.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.lab.record.Built;

/** The summary lines, printed and kept as Markdown, written anew after every test so that a run cut short leaves what it had. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final long start = System.nanoTime();
    private final Optional<Path> file;
    private final Size size;
    private final String tail;

    Report(long seed, Optional<Path> file, Size size) {
        this.file = file;
        this.size = size;
        this.tail = " seed=%d commit=%s mongod=%s".formatted(seed, Built.commit(), Built.mongod());
    }

    /** Adds an outcome and gives its lines. */
    List<String> add(Outcome outcome) throws IOException {
        var added = new ArrayList<>(List.of(outcome.line(tail)));
        outcome.told().forEach(told -> added.add("    " + told));
        lines.addAll(added);
        if (file.isPresent()) Files.writeString(file.get(), markdown());
        return added;
    }

    private String markdown() {
        return """
                # The ledger under tampering

                Printed by `make tamper-ledger` (size `%s`) on %s, on %d processors with %s, in %d minutes. Beds: S, one mongod; R, \
                three on one machine; P, a detector with a planted defect, whose misses must be noticed.

                ```
                %s
                ```

                `found` counts changed logs of which the first bad block was named, with a position in it. The letters are those \
                of F10: somebody with every right on the database changes the stored documents. With the signing key besides \
                (j), what is above the last anchored size can be invented and is **not** found: that is the stated limit, and \
                the reason to anchor outside. `false_alarms` counts clean logs that were accused. In F11 the database's files \
                are older than what was anchored, whole and well signed: `found` counts starts that were refused, \
                `found_ms_max` the slowest of them, from opening the log.
                """.formatted(
                        size,
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Duration.ofNanos(System.nanoTime() - start).toMinutes(),
                        String.join("\n", lines));
    }
}
