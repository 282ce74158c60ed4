package org.candour.ledger.verifier;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the command as a person would, and keeps what it printed. */
record Terminal(int exitCode, String out, String err) {

    static Terminal run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        var exitCode = CandourVerify.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new Terminal(exitCode, out.toString(), err.toString());
    }

    /** The same with the key of the saved log, which is what a person trusts. */
    static Terminal trusting(Object... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--key");
        all.add(SavedLog.KEY.verifierKey());
        return run(all.toArray());
    }
}
