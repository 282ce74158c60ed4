package org.candour.query.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.candour.query.disclosure.AsAt;
import org.candour.query.disclosure.Disclosure;
import org.candour.query.view.StoredFile;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * A file on its way out. It is read through once before anything is sent: a file that was altered in the store is found
 * then, not after half of it has been shown; and its digest is known. Never inline, and never in pieces.
 */
final class Download {

    /** Bytes read from the store at a time. */
    private static final int BUFFER_BYTES = 64 * 1024;

    /** What a file is called on the reader's machine; the name it came with is personal. */
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf",
            ".pdf",
            "image/png",
            ".png",
            "image/jpeg",
            ".jpg",
            "image/tiff",
            ".tif",
            "text/plain",
            ".txt");

    private final String name;
    private final StoredFile file;
    private final Read read;
    private final Disclosure disclosure;

    private Download(String name, StoredFile file, Read read, Disclosure disclosure) {
        this.name = name;
        this.file = file;
        this.read = read;
        this.disclosure = disclosure;
    }

    /** What reading the file through gave: SHA-256 in base64, and its length. */
    private record Read(String digest, long bytes) {}

    /** Opens the file and reads it through; no such record where a document has none. */
    static Download of(DocumentView view, Disclosure disclosure, AsAt asAt) {
        DocumentView.Filed filed = view.filed();
        if (filed == null) {
            throw Problem.of(TransportCode.RECORD_NOT_AVAILABLE).asException();
        }
        String name =
                view.documentId().value() + ENDINGS.getOrDefault(filed.file().mediaType(), "");
        return new Download(name, filed.file(), readThrough(disclosure, filed.file()), disclosure);
    }

    /** Sends it, reading it again, where threads may wait. */
    Mono<Void> send(ServerHttpResponse response, Scheduler waiting) {
        HttpHeaders headers = response.getHeaders();
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        headers.setContentType(MediaType.parseMediaType(file.mediaType()));
        headers.setContentLength(read.bytes());
        headers.set("Repr-Digest", "sha-256=:" + read.digest() + ':');
        headers.set("X-Content-Type-Options", "nosniff");
        var bytes =
                DataBufferUtils.readInputStream(() -> disclosure.open(file), response.bufferFactory(), BUFFER_BYTES);
        return response.writeWith(bytes.subscribeOn(waiting));
    }

    private static Read readThrough(Disclosure disclosure, StoredFile file) {
        MessageDigest sha256 = sha256();
        try (InputStream plain = new DigestInputStream(disclosure.open(file), sha256)) {
            long bytes = plain.transferTo(OutputStream.nullOutputStream());
            return new Read(Base64.getEncoder().encodeToString(sha256.digest()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the file does not open", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
