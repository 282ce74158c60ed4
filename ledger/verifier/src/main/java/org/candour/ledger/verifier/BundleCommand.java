package org.candour.ledger.verifier;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a log on disk. */
@Command(
        name = "bundle",
        description = "Check a log that was saved on disk, for instance by export; nothing is sent anywhere.",
        mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private CheckOptions check = new CheckOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder with checkpoint and tile.")
    private Path folder = Path.of("");

    @Option(names = "--hashes-only", description = "Leave out the entries, where the bundle was saved without them.")
    private boolean hashesOnly;

    @Override
    public Integer call() {
        try {
            var verifier = new Verifier(shared.trust(), shared.progress(check.progress()));
            return shared.print(verifier.verify(new FolderSource(folder), check.since(), !hashesOnly));
        } catch (UnreadableException unreadable) {
            return shared.print(unreadable);
        }
    }
}
