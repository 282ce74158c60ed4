package org.candour.ledger.verifier;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a log over HTTP. */
@Command(
        name = "log",
        description = "Check a log that is served over HTTP as C2SP tlog-tiles.",
        mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private CheckOptions check = new CheckOptions();

    @Override
    public Integer call() {
        try {
            var verifier = new Verifier(shared.trust(), shared.progress(check.progress()));
            return shared.print(verifier.verify(http.source(shared), check.since(), http.withEntries()));
        } catch (UnreadableException unreadable) {
            return shared.print(unreadable);
        }
    }
}
