package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerSettings;

/**
 * A process that appends and tells its history on standard output, made to be killed. Arguments: connection string,
 * database, name, number of writers, and where it halts itself: the name of a step and its n-th passage, or {@code NEVER 0}.
 * It ends when its standard input does, so that it cannot outlive the lab.
 */
public final class WriterProcess {

    /** The word in place of a step for a process that somebody else kills. */
    static final String NEVER = "NEVER";

    /** Exit status of a process that halted itself: that of one killed by SIGKILL. */
    static final int HALTED = 137;

    private WriterProcess() {}

    /** Runs until killed, halted, or its standard input ends. */
    public static void main(String... arguments) throws Exception {
        var steps = halting(arguments[4], Integer.parseInt(arguments[5]));
        var output = output();
        try (var ledger = open(arguments[0], arguments[1], steps);
                var load = new Load(ledger.appender(), ledger.converter().codec(), moment -> print(output, moment))) {
            load.start(arguments[2], Integer.parseInt(arguments[3]));
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            while (input.readLine() != null) Thread.onSpinWait();
        }
    }

    static Ledger open(String uri, String database, AppendSteps steps) {
        var connection = new LedgerSettings.Connection.Uri(uri);
        var catalogue = EventCatalogue.of(Marked.class);
        return Ledger.open(LedgerSettings.of(connection, database, "lab.invalid/log", catalogue)
                .withSteps(steps));
    }

    static PrintStream output() {
        return new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    }

    static synchronized void print(PrintStream output, Moment moment) {
        output.println(moment.line());
        output.flush();
    }

    // Halting runs no hook and no finally: what is left is what a kill -9 at this very step leaves.
    private static AppendSteps halting(String step, int passage) {
        if (step.equals(NEVER)) return AppendSteps.NONE;
        var at = AppendSteps.Step.valueOf(step);
        var left = new AtomicInteger(passage);
        return reached -> {
            if (reached == at && left.decrementAndGet() == 0)
                Runtime.getRuntime().halt(HALTED);
        };
    }
}
