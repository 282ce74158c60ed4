package org.candour.ledger.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.candour.ledger.proofs.SignedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves a served log as a bundle, checking it on the way. */
@Command(
        name = "export",
        description = "Save a served log on disk and check it on the way. The checkpoint is written last:"
                + " a folder without one is not whole.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private CheckOptions check = new CheckOptions();

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is empty or does not exist yet.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        try {
            var trust = shared.trust();
            var source = new SavingSource(http.source(shared), folder);
            refuseUsedFolder();
            var newest = source.file(Verifier.CHECKPOINT, SignedNote.NOTE_BYTES_MAX);
            var verifier = new Verifier(trust, shared.progress(check.progress()));
            var report = verifier.verify(source, newest, check.since(), http.withEntries());
            saveKeys(source);
            source.save(Verifier.CHECKPOINT, newest);
            return shared.print(report);
        } catch (UnreadableException unreadable) {
            return shared.print(unreadable);
        }
    }

    /** Keys are a convenience in a bundle, and not every log lists them. */
    private static void saveKeys(SavingSource source) throws UnreadableException {
        try {
            source.save(Verifier.KEYS, source.file(Verifier.KEYS, SharedOptions.KEYS_BYTES_MAX));
        } catch (AbsentException none) {
            source.save(Verifier.KEYS, new byte[0]);
        }
    }

    private void refuseUsedFolder() throws UnreadableException {
        if (!Files.exists(folder)) return;
        if (!Files.isDirectory(folder)) throw shared.usage(folder + " is not a folder");
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) throw shared.usage(folder + " is not empty");
        } catch (IOException failed) {
            throw new UnreadableException(folder + " could not be read: " + failed.getMessage(), failed);
        }
    }
}
