package org.candour.ledger.verifier;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code candour-verify}: checks a log without trusting whoever wrote or serves it. */
@Command(
        name = "candour-verify",
        description = "Checks a log without trusting whoever wrote or serves it.",
        mixinStandardHelpOptions = true,
        version = "candour-verify 0.1.0",
        subcommands = {LogCommand.class, BundleCommand.class, ExportCommand.class, ProofCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything that was checked holds.",
            "1:Something does not hold; the first bad position and the evidence are printed.",
            "2:The command line is not one.",
            "3:Something could not be read or written, so nothing can be said."
        })
public final class CandourVerify {

    private CandourVerify() {}

    /**
     * Runs the command and ends the process with its exit code: 0 when everything checked holds, 1 when something does
     * not, 2 for a command line that is not one, 3 when something could not be read.
     *
     * @param arguments a subcommand and its options; {@code --help} lists them
     */
    public static void main(String... arguments) {
        System.exit(run(printer(System.out), printer(System.err), arguments));
    }

    /**
     * Runs the command and answers with its exit code.
     *
     * @param out where the verdict goes
     * @param err where progress and complaints go
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new CandourVerify())
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(CandourVerify::complain)
                .setExecutionExceptionHandler((bug, command, parsed) -> admit(bug, command))
                .execute(arguments);
    }

    private static int complain(ParameterException usage, String[] arguments) {
        var command = usage.getCommandLine();
        command.getErr().println(usage.getMessage());
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help");
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    private static int admit(Exception bug, CommandLine command) {
        command.getErr().println("Could not check, because of a mistake in this program: " + bug);
        command.getErr().flush();
        return ExitCode.UNREADABLE;
    }

    private static PrintWriter printer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
