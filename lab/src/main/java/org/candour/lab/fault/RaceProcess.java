package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.engine.ConflictException;
import org.candour.ledger.engine.Criteria;
import org.candour.ledger.engine.Criterion;
import org.candour.ledger.engine.EntryCodec;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.Hoisting;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.Prepared;

/**
 * A process that runs for one condition a round. Arguments: connection string, database, name. It answers each line of
 * standard input, a round's number, with one line of history, and ends with the input.
 */
public final class RaceProcess {

    /** How long one append may take, in seconds. */
    private static final long ANSWER_SECONDS = 60;

    private RaceProcess() {}

    /** Runs until standard input ends. */
    public static void main(String... arguments) throws Exception {
        var output = WriterProcess.output();
        try (var ledger = WriterProcess.open(arguments[0], arguments[1], AppendSteps.NONE)) {
            output.println("ready");
            output.flush();
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            for (var round = input.readLine(); round != null; round = input.readLine())
                WriterProcess.print(output, run(ledger, arguments[2], Long.parseLong(round)));
        }
    }

    private static Moment run(Ledger ledger, String name, long round) throws Exception {
        var event = new Marked(name, round);
        var tags = Set.of("race:" + round, "runner:" + name);
        var stamp = new EntryCodec.Stamp(event.id(), InstantSource.system().instant(), Optional.empty(), tags);
        var prepared = Prepared.of(ledger.converter().codec().encode(stamp, event), Hoisting.everyTag());
        try {
            var appended = ledger.appender()
                    .append(List.of(prepared), new Guard(boundary(name, round), -1))
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return Moment.acked(event.id(), appended.first(), appended.height());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ConflictException) return Moment.of(Moment.Kind.CONFLICT, event.id());
            throw failed;
        }
    }

    // The runners state the same boundary differently: by tag, by tag and type, by tag or somebody else's boundary.
    private static Criteria boundary(String name, long round) {
        var race = Set.of("race:" + round);
        return switch (name) {
            case "a" -> new Criteria(Set.of(new Criterion(Set.of(), race)));
            case "b" -> new Criteria(Set.of(new Criterion(Set.of(Marked.TYPE), race)));
            default ->
                new Criteria(Set.of(
                        new Criterion(Set.of(Marked.TYPE), race),
                        new Criterion(Set.of("lab.Other"), Set.of("runner:a"))));
        };
    }
}
