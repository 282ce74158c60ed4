package org.candour.lab.bench;

import static org.candour.lab.bench.Figure.median;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.candour.ledger.engine.Search;
import org.candour.ledger.engine.ShortHash;

/** B5: the events of one person, scattered evenly over a long log and a short one, read from the database. */
final class ScatteredReads {

    /** How many events the person has in each log. */
    static final int EVENTS = 200;

    /** Whom the events are about: outside the population, so that there are no others. */
    static final Events.About SOMEBODY = new Events.About("scattered", "scattered", "w0");

    /** How many reads make a warm round. */
    private static final int READS = 10;

    private static final Set<Long> LANE = Set.of(ShortHash.of("person:" + SOMEBODY.personId()));

    private final Run run;
    private final Log shorter;
    private final Log longer;

    ScatteredReads(Run run, Log shorter, Log longer) {
        this.run = run;
        this.shorter = shorter;
        this.longer = longer;
    }

    /**
     * What reading one log came to.
     *
     * @param millis    for one read
     * @param sent      bytes that the server sent for one read
     * @param wanted    bytes of the entries asked for
     * @param fromDisk  bytes that the server read into its cache for one read
     */
    private record Read(double millis, double sent, long wanted, double fromDisk) {}

    List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        reads(shorter, READS);
        reads(longer, READS);
        var warmShort = new ArrayList<Read>();
        var warmLong = new ArrayList<Read>();
        for (var round = 0; round < run.size().rounds; round++) {
            warmLong.add(reads(longer, READS));
            warmShort.add(reads(shorter, READS));
        }
        figures.add(sent(shorter, warmShort));
        figures.add(sent(longer, warmLong));
        figures.add(time("warm", warmLong, warmShort));
        var coldShort = new ArrayList<Read>();
        var coldLong = new ArrayList<Read>();
        for (var restart = 0; restart < run.size().restarts; restart++) {
            coldLong.add(afterRestart(longer));
            coldShort.add(afterRestart(shorter));
        }
        figures.add(time("cold", coldLong, coldShort));
        figures.add(fromDisk(coldLong, coldShort));
        return figures;
    }

    private Read afterRestart(Log log) {
        run.bed().restart();
        return reads(log, 1);
    }

    private Read reads(Log log, int times) {
        var search = new Search(
                LANE, List.of(new Search.Pattern(LANE, Set.of())), 0, log.end().height());
        var probe = sentBetween(run.bed().status(), run.bed().status());
        var before = run.bed().status();
        var millis = new ArrayList<Double>();
        var wanted = 0L;
        for (var time = 0; time < times; time++) {
            var began = System.nanoTime();
            wanted = read(log, search);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        var after = run.bed().status();
        var sent = (double) (sentBetween(before, after) - probe) / times;
        var fromDisk = (double) (cacheReads(after) - cacheReads(before)) / times;
        return new Read(median(millis), sent, wanted, fromDisk);
    }

    private static long read(Log log, Search search) {
        var sizes = new ArrayList<Integer>();
        log.blocks().find(search, located -> sizes.add(located.bytes().length));
        if (sizes.size() != EVENTS)
            throw new IllegalStateException("Found " + sizes.size() + " events of a person who has " + EVENTS + ".");
        return sizes.stream().mapToLong(Integer::longValue).sum();
    }

    private static long sentBetween(Document before, Document after) {
        return number(after, "network", "bytesOut") - number(before, "network", "bytesOut");
    }

    private static long cacheReads(Document status) {
        return number(status.get("wiredTiger", Document.class), "cache", "bytes read into cache");
    }

    private static long number(Document status, String section, String field) {
        return status.get(section, Document.class).get(field, Number.class).longValue();
    }

    private static Figure sent(Log log, List<Read> reads) {
        return new Figure(
                "B5",
                "bytes sent ÷ wanted, 200 events of %,d".formatted(log.end().size()),
                reads.stream().map(read -> read.sent / read.wanted).toList(),
                reads.stream().map(read -> (double) read.wanted).toList(),
                new Target.AtMost(1.5),
                "%s of %s bytes"
                        .formatted(
                                Figure.number(
                                        median(reads.stream().map(Read::sent).toList())),
                                Figure.number((double) reads.getFirst().wanted)));
    }

    private Figure time(String how, List<Read> ofLonger, List<Read> ofShorter) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ofLonger.size(); round++)
            ratios.add(ofLonger.get(round).millis / ofShorter.get(round).millis);
        var references = ofShorter.stream().map(Read::millis).toList();
        return new Figure(
                "B5",
                "time, " + how
                        + ", of %,d events ÷ of %,d"
                                .formatted(longer.end().size(), shorter.end().size()),
                ratios,
                references,
                new Target.AtMost(1.2),
                "%s and %s ms"
                        .formatted(
                                Figure.number(median(
                                        ofLonger.stream().map(Read::millis).toList())),
                                Figure.number(median(references))));
    }

    private Figure fromDisk(List<Read> ofLonger, List<Read> ofShorter) {
        return new Figure(
                "B5",
                "bytes read by the server, cold, of %,d events ÷ wanted"
                        .formatted(longer.end().size()),
                ofLonger.stream().map(read -> read.fromDisk / read.wanted).toList(),
                List.of(),
                new Target.None(),
                "%s bytes, and %s of the shorter log"
                        .formatted(
                                Figure.number(median(
                                        ofLonger.stream().map(Read::fromDisk).toList())),
                                Figure.number(median(
                                        ofShorter.stream().map(Read::fromDisk).toList()))));
    }
}
