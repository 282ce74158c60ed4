package org.candour.ledger.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that may be anything, as far as a limit. */
final class LocalFile {

    private LocalFile() {}

    static byte[] read(Path file, int bytesMax) throws UnreadableException {
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(bytesMax + 1);
            if (bytes.length <= bytesMax) return bytes;
        } catch (NoSuchFileException absent) {
            throw new AbsentException("there is no " + file);
        } catch (IOException failed) {
            throw new UnreadableException(file + " could not be read: " + failed.getMessage(), failed);
        }
        throw new UnreadableException(file + " is longer than " + bytesMax + " bytes");
    }
}
