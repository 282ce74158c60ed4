package org.candour.ledger.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How a whole log is checked. */
final class CheckOptions {

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description =
                    "A checkpoint of this log that you kept: the log must continue it. May be given several times.")
    private List<Path> since = new ArrayList<>();

    @Option(names = "--progress", description = "Say how far the check has come even when nobody seems to watch.")
    private boolean progress;

    List<Path> since() {
        return since;
    }

    boolean progress() {
        return progress;
    }
}
