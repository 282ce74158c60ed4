package org.candour.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.candour.lab.record.MarkedPage;

/**
 * One run, as JSON and as a table.
 *
 * @param size    how much was run
 * @param seed    of every random choice
 * @param began   when, UTC
 * @param ended   when, UTC
 * @param mongod  the server's version
 * @param before  the machine at the start
 * @param after   the machine at the end
 * @param figures what was measured
 */
record Report(
        Size size,
        long seed,
        Instant began,
        Instant ended,
        String mongod,
        Machine before,
        Machine after,
        List<Figure> figures) {

    Report {
        figures = figures.stream().sorted(Comparator.comparing(Figure::id)).toList();
    }

    /** The same run with all figures so far. */
    Report with(List<Figure> soFar, Instant until, Machine then) {
        return new Report(size, seed, began, until, mongod, before, then, soFar);
    }

    private static final MarkedPage TABLE =
            new MarkedPage("<!-- table of the last run: written by BenchLedger -->", "<!-- end of the table -->");

    /** Whether some target was missed while the machine held still. */
    boolean isRed() {
        return figures.stream().anyMatch(figure -> verdict(figure) == Figure.Verdict.MISSED);
    }

    private Figure.Verdict verdict(Figure figure) {
        return figure.verdict(before.isBusy());
    }

    JsonNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("size", size.name()).put("seed", seed);
        json.put("began", began.toString()).put("ended", ended.toString());
        json.put("mongod", mongod).put("java", Runtime.version().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        put(json.putObject("before"), before);
        put(json.putObject("after"), after);
        var all = json.putArray("figures");
        figures.forEach(figure -> put(all.addObject(), figure));
        return json;
    }

    private static void put(ObjectNode json, Machine machine) {
        json.put("loadAverage", machine.loadAverage()).put("flushMillis", machine.flushMillis());
    }

    private void put(ObjectNode json, Figure figure) {
        json.put("id", figure.id()).put("what", figure.what());
        json.put("median", figure.median()).put("lowest", figure.lowest()).put("highest", figure.highest());
        json.put("target", figure.target().text())
                .put("verdict", verdict(figure).name());
        json.put("referenceSpread", figure.referenceSpread()).put("seen", figure.seen());
        figure.ratios().forEach(json.putArray("ratios")::add);
        figure.references().forEach(json.putArray("references")::add);
    }

    String markdown() {
        var table = new StringBuilder();
        table.append("Size `%s`, %s to %s, mongod %s, Java %s, %d processors, seed %d.\n"
                .formatted(
                        size.name().toLowerCase(Locale.ROOT),
                        began,
                        ended,
                        mongod,
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        seed));
        table.append("Before: %s. After: %s.\n\n".formatted(before.text(), after.text()));
        table.append("| id | ratio | median (lowest–highest) | target | verdict | reference's spread | seen here |\n");
        table.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        figures.forEach(figure -> table.append(row(figure)));
        return table.toString();
    }

    private String row(Figure figure) {
        return "| %s | %s | %s (%s–%s) | %s | %s | %s | %s |\n"
                .formatted(
                        figure.id(),
                        figure.what(),
                        Figure.number(figure.median()),
                        Figure.number(figure.lowest()),
                        Figure.number(figure.highest()),
                        figure.target().text(),
                        verdict(figure).name().toLowerCase(Locale.ROOT),
                        Figure.number(figure.referenceSpread()),
                        figure.seen());
    }

    void writeJson(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.writeString(
                file, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
    }

    /** Puts the table in the place of the one that {@code file} has between its two marks. */
    void writeTable(Path file) throws IOException {
        Files.writeString(file, TABLE.with(markdown(), Files.readString(file)));
    }

    /**
     * Looks whether {@code file} can be given the table, before an hour is spent on it.
     *
     * @throws IllegalArgumentException when it has no place for one
     */
    static void requirePlace(Path file) throws IOException {
        TABLE.with("", Files.readString(file));
    }
}
