package org.candour.ledger.engine.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.candour.ledger.proofs.SignedCheckpoint;

/**
 * Signed checkpoints outside the database, appended to a file that is best on another machine: whoever replaces the whole
 * database by an older one is contradicted by it. Notes stand one after the other, an empty line after each.
 */
public final class FileAnchor {

    private final Path file;

    /** @param file made where it is missing; its folder too */
    public FileAnchor(Path file) {
        this.file = file;
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    void append(SignedCheckpoint signed) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(signed.bytes()));
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written", e);
        }
    }
}
