package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.candour.ledger.engine.ConflictException;
import org.candour.ledger.engine.Guard;
import org.candour.ledger.engine.PlantedLedger;

/**
 * A process that runs for one condition a round. Arguments: connection string, database, its number, how many run, and
 * the name of a planted defect or {@link #SOUND}. It answers each line of standard input, a round's number, with one line
 * of history, and ends with the input.
 */
public final class RaceProcess {

    /** The word in place of a defect for a runner that has none. */
    static final String SOUND = "SOUND";

    /** How long one append may take, in seconds. */
    private static final long ANSWER_SECONDS = 60;

    private final Appends appends;
    private final int runner;
    private final int runners;

    private RaceProcess(Appends appends, int runner, int runners) {
        this.appends = appends;
        this.runner = runner;
        this.runners = runners;
    }

    /** Runs until standard input ends. */
    public static void main(String... arguments) throws Exception {
        var runner = Integer.parseInt(arguments[2]);
        var runners = Integer.parseInt(arguments[3]);
        if (arguments[4].equals(SOUND))
            try (var ledger = WriterProcess.open(arguments[0], arguments[1])) {
                new RaceProcess(ledger.appender()::append, runner, runners).answer();
            }
        else {
            var defect = PlantedLedger.Defect.valueOf(arguments[4]);
            try (var planted = PlantedLedger.open(arguments[0], arguments[1], defect)) {
                new RaceProcess(planted::append, runner, runners).answer();
            }
        }
    }

    private void answer() throws Exception {
        var output = WriterProcess.output();
        WriterProcess.say(output, WriterProcess.OPENED);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (var line = input.readLine(); line != null; line = input.readLine())
            WriterProcess.say(
                    output, run(new Round(Integer.parseInt(line), runners)).line());
    }

    private Moment run(Round round) throws Exception {
        var event = round.event(runner);
        var prepared = event.prepared(event.id(), round.tags(runner));
        try {
            var appended = appends.append(List.of(prepared), new Guard(round.boundary(runner), -1))
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return Moment.acked(event.id(), appended.first(), appended.height());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ConflictException) return Moment.of(Moment.Kind.CONFLICT, event.id());
            throw failed;
        }
    }
}
