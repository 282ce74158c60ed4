package org.candour.ledger.verifier;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every subcommand has, and the printing of its answer. */
final class SharedOptions {

    /** The longest file of keys that is read, in bytes. */
    static final int KEYS_BYTES_MAX = 65_536;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "The log's verifier key, or @FILE with one a line. Take it from where you trust,"
                    + " not from the log. May be given several times.")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object instead of sentences.")
    private boolean json;

    /** The keys that are trusted. */
    Trust trust() throws UnreadableException {
        var trusted = new ArrayList<VerifierKey>();
        for (var key : keys) {
            if (key.startsWith("@")) trusted.addAll(fromFile(Path.of(key.substring(1))));
            else trusted.add(parsed(key));
        }
        if (trusted.isEmpty()) throw usage("--key gives no key");
        return new Trust(List.copyOf(trusted));
    }

    private List<VerifierKey> fromFile(Path file) throws UnreadableException {
        var text = new String(LocalFile.read(file, KEYS_BYTES_MAX), StandardCharsets.UTF_8);
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::parsed)
                .toList();
    }

    private VerifierKey parsed(String key) {
        try {
            return VerifierKey.parse(key);
        } catch (MalformedException malformed) {
            throw usage("--key: " + malformed.getMessage());
        }
    }

    /** Prints the answer and gives the exit code for it. */
    int print(Report report) {
        out().println(json ? report.json().toString() : report.words());
        out().flush();
        return report.isGood() ? ExitCode.GOOD : ExitCode.FAILED;
    }

    /** Prints that something could not be read and gives the exit code for it. */
    int print(UnreadableException unreadable) {
        var message = String.valueOf(unreadable.getMessage());
        if (json) out().println(new Json().put("verdict", "UNREADABLE").put("reason", message));
        else command().commandLine().getErr().println("Could not check: " + message);
        out().flush();
        return ExitCode.UNREADABLE;
    }

    /** How far a check has come, when a person is watching or asked for it. */
    Progress progress(boolean asked) {
        var watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        var shown = asked || (watched && !json);
        return new Progress(command().commandLine().getErr(), shown, System::nanoTime);
    }

    /** A mistake in what was typed. */
    ParameterException usage(String message) {
        return new ParameterException(command().commandLine(), Printable.line(message));
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        if (spec == null) throw new IllegalStateException("picocli sets the command before it runs");
        return spec;
    }
}
