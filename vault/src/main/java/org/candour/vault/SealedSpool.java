package org.candour.vault;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.candour.kernel.FileTooLargeException;

/**
 * One file's ciphertext on its way to the store. The name of a stored file is the digest of its ciphertext, and GridFS writes
 * the name on every chunk, so the whole must have passed once before the first chunk is sent; it waits in a temporary file,
 * as ciphertext only. The file has no name from the moment it is open, so whatever ends this process leaves nothing behind.
 */
final class SealedSpool implements AutoCloseable {

    /** Bytes moved at a time. */
    private static final int BUFFER_BYTES = 64 * 1024;

    private final FileChannel channel;
    private final String digest;
    private final long plainBytes;

    private SealedSpool(FileChannel channel, String digest, long plainBytes) {
        this.channel = channel;
        this.digest = digest;
        this.plainBytes = plainBytes;
    }

    /**
     * Takes in all of {@code plain}, sealed.
     *
     * @throws FileTooLargeException when there were more than {@code maxBytes}
     */
    static SealedSpool fill(StreamingAead key, byte[] binding, InputStream plain, long maxBytes) throws IOException {
        var channel = nameless();
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            long plainBytes;
            var sealed = new DigestOutputStream(Channels.newOutputStream(channel), sha256);
            try (var sealing = key.newEncryptingStream(new LeftOpen(sealed), binding)) {
                plainBytes = copy(plain, sealing, maxBytes);
            }
            return new SealedSpool(channel, HexFormat.of().formatHex(sha256.digest()), plainBytes);
        } catch (GeneralSecurityException e) {
            channel.close();
            throw new IllegalStateException("a key that was unwrapped seals no file", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** SHA-256 of the ciphertext in hex. */
    String digest() {
        return digest;
    }

    long plainBytes() {
        return plainBytes;
    }

    /** The ciphertext from its beginning. */
    InputStream ciphertext() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel nameless() throws IOException {
        var path = Files.createTempFile("candour-sealed", null);
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    private static long copy(InputStream from, OutputStream to, long maxBytes) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        long total = 0;
        int read;
        while ((read = from.read(buffer)) != -1) {
            total += read;
            if (total > maxBytes) {
                throw new FileTooLargeException(maxBytes);
            }
            to.write(buffer, 0, read);
        }
        return total;
    }

    /** Closing the sealing stream writes its last segment; the file below stays open for the way back. */
    private static final class LeftOpen extends java.io.FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
