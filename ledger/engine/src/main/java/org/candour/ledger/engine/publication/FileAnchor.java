package org.candour.ledger.engine.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
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

    /** More than the longest note takes, in bytes. */
    private static final int TAIL_BYTES_MAX = 16_384;

    /** A character for each byte: a note may have been cut off in the middle of a letter. */
    private static final Charset BYTE_EACH = StandardCharsets.ISO_8859_1;

    private static final String NOTE_END = "\n\n";

    /** How a line of signatures begins (C2SP signed-note): an em dash, here as the bytes of its UTF-8, one a character. */
    private static final String SIGNATURE = new String("\u2014 ".getBytes(StandardCharsets.UTF_8), BYTE_EACH);

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
            return read(new String(Files.readAllBytes(file), BYTE_EACH));
        } catch (IOException e) {
            throw new PublicationRefusedException("The anchor " + file + " cannot be read.", e);
        } catch (MalformedException e) {
            throw new PublicationRefusedException("The anchor " + file + " holds something that is no checkpoint.", e);
        }
    }

    // A note is text, an empty line and lines of signatures; after it stands an empty line of ours. What has none was
    // being
    // written when the power went: it was never acknowledged, and the next append takes it away.
    private static List<SignedCheckpoint> read(String notes) {
        var found = new ArrayList<SignedCheckpoint>();
        var parts = notes.split("\n\n", -1);
        for (int part = 0; part + 2 < parts.length; part += 2) {
            var note = parts[part] + "\n\n" + parts[part + 1] + "\n";
            found.add(SignedCheckpoint.parse(note.getBytes(BYTE_EACH)));
        }
        return found;
    }

    void append(SignedCheckpoint signed) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                appendAlone(channel, signed.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written", e);
        }
    }

    // One process at a time, although only who holds the lease writes: one that was paused may come back late.
    private static void appendAlone(FileChannel channel, byte[] note) throws IOException {
        synchronized (FileAnchor.class) {
            channel.lock(); // until the channel is closed
            channel.position(wholeLength(channel));
            write(channel, note);
            channel.truncate(channel.position());
            channel.force(true);
            channel.close();
        }
    }

    // Where the last whole note ends: after a line of signatures and an empty line.
    private static long wholeLength(FileChannel channel) throws IOException {
        var from = Math.max(0, channel.size() - TAIL_BYTES_MAX);
        var tail = ByteBuffer.allocate(Math.toIntExact(channel.size() - from));
        while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {}
        var text = new String(tail.array(), BYTE_EACH);
        for (var end = text.lastIndexOf(NOTE_END); end >= 0; end = text.lastIndexOf(NOTE_END, end - 1)) {
            var line = text.lastIndexOf('\n', end - 1) + 1;
            if (text.startsWith(SIGNATURE, line)) return from + end + NOTE_END.length();
        }
        if (from > 0) throw new IOException("the last note is longer than any note is");
        return 0;
    }

    // Note and empty line in one write: a process killed between two would leave a note that the next one runs into.
    private static void write(FileChannel channel, byte[] note) throws IOException {
        var bytes = ByteBuffer.allocate(note.length + 1);
        bytes.put(note).put((byte) '\n').flip();
        while (bytes.hasRemaining()) channel.write(bytes);
    }
}
