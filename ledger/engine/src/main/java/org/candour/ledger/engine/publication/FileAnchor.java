package org.candour.ledger.engine.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.candour.ledger.proofs.MalformedException;
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

    /**
     * Every checkpoint in it, in the order they were written; none where there is no file yet.
     *
     * @throws PublicationRefusedException when the file holds anything else
     */
    public List<SignedCheckpoint> all() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new PublicationRefusedException("The anchor " + file + " cannot be read.", e);
        } catch (MalformedException e) {
            throw new PublicationRefusedException("The anchor " + file + " holds something that is no checkpoint.", e);
        }
    }

    // A note is text, an empty line and lines of signatures; after it stands an empty line of ours.
    private static List<SignedCheckpoint> read(String notes) {
        var found = new ArrayList<SignedCheckpoint>();
        var parts = notes.split("\n\n", -1);
        for (int part = 0; part + 1 < parts.length; part += 2) {
            var note = parts[part] + "\n\n" + parts[part + 1] + "\n";
            found.add(SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8)));
        }
        return found;
    }

    void append(SignedCheckpoint signed) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                write(channel, signed.bytes());
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written", e);
        }
    }

    // Note and empty line in one write: a process killed between two would leave a note that the next one runs into.
    private static void write(FileChannel channel, byte[] note) throws IOException {
        var bytes = ByteBuffer.allocate(note.length + 1);
        bytes.put(note).put((byte) '\n').flip();
        while (bytes.hasRemaining()) channel.write(bytes);
    }
}
