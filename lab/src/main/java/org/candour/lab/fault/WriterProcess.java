package org.candour.lab.fault;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.candour.ledger.engine.AppendSteps;
import org.candour.ledger.engine.EventCatalogue;
import org.candour.ledger.engine.Ledger;
import org.candour.ledger.engine.LedgerSettings;

/**
 * A process that appends and tells its history on standard output, made to be killed. Arguments: those of
 * {@link WritingProcess.Orders}, in that order. It ends when its standard input does, so that it cannot outlive the lab.
 */
public final class WriterProcess {

    /** The word in place of a step for a process that somebody else kills. */
    static final String NEVER = "NEVER";

    /** What it says first, when the Java machine runs it. */
    static final String RUNNING = "running";

    /** What it says when the log is open. */
    static final String OPENED = "opened";

    /** Exit status of a process that halted itself: that of one killed by SIGKILL. */
    static final int HALTED = 137;

    private WriterProcess() {}

    /** Runs until killed, halted, or its standard input ends. */
    public static void main(String... arguments) throws Exception {
        var output = output();
        say(output, RUNNING);
        var steps = halting(arguments[5], Integer.parseInt(arguments[6]));
        var settings = settings(new LedgerSettings.Connection.Uri(arguments[0]), arguments[1])
                .withSteps(steps)
                .withDataFolder(Path.of(arguments[7]));
        try (var ledger = Ledger.open(settings);
                var load = new Load(ledger.appender()::append, moment -> say(output, moment.line()))) {
            say(output, OPENED);
            load.resting(Long.parseLong(arguments[4])).start(arguments[2], Integer.parseInt(arguments[3]));
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            while (input.readLine() != null) Thread.onSpinWait();
        }
    }

    static Ledger open(String uri, String database) {
        return Ledger.open(settings(new LedgerSettings.Connection.Uri(uri), database));
    }

    static LedgerSettings settings(LedgerSettings.Connection connection, String database) {
        return LedgerSettings.of(connection, database, "lab.invalid/log", EventCatalogue.of(Marked.class));
    }

    static PrintStream output() {
        return new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    }

    static synchronized void say(PrintStream output, String line) {
        output.println(line);
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
