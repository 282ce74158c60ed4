package org.candour.command.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.candour.kernel.FileTooLargeException;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.SealedFile;
import org.candour.kernel.Sealer;
import org.candour.kernel.Slot;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.codec.multipart.FilePart;

/**
 * A file on its way in. Its type is told from its content: what is not on the list is refused, and so is a file that is not
 * what it says it is.
 */
public final class Upload {

    /** The most bytes of one file: a long scan in colour. */
    public static final long BYTES_MAX = 25L * 1024 * 1024;

    /** The longest file name kept, in characters. */
    public static final int FILE_NAME_MAX = 255;

    /** How much of the content is looked at to tell its type, in bytes. */
    private static final int LOOKED_AT_BYTES = 64 * 1024;

    /** How many buffers wait between the network and the vault. */
    private static final int BUFFERS_WAITING = 16;

    /** Scans and written documents that a reader can be shown. */
    private static final Set<String> TYPES_ALLOWED = Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff");

    private final FilePart part;
    private final Tika tika = new Tika();

    private Upload(FilePart part) {
        this.part = part;
    }

    /** The file that came in one part of a request. */
    public static Upload of(FilePart part) {
        return new Upload(part);
    }

    /**
     * What was stored.
     *
     * @param file          where it is and how long
     * @param mediaType     by content
     * @param fileName      as it was sent, cut to its last part; to be sealed before it goes anywhere
     * @param contentSha256 of the plain bytes, in hex; never stored
     */
    public record Stored(SealedFile file, String mediaType, String fileName, String contentSha256) {}

    Stored store(Sealer sealer, KeyOwner owner, Slot slot) throws IOException {
        var digest = sha256();
        try (var in = new BufferedInputStream(content(), LOOKED_AT_BYTES)) {
            var type = tika.detect(in);
            refuseUnlessAllowed(type);
            var file = sealer.sealFile(owner, slot, new DigestInputStream(in, digest), BYTES_MAX);
            return new Stored(
                    file, type, lastPart(part.filename()), HexFormat.of().formatHex(digest.digest()));
        } catch (FileTooLargeException e) {
            throw Problem.of(TransportCode.TOO_LARGE, "A file may have at most 25 MB.")
                    .asException();
        }
    }

    private InputStream content() {
        return DataBufferUtils.subscriberInputStream(part.content(), BUFFERS_WAITING);
    }

    private void refuseUnlessAllowed(String type) {
        if (!TYPES_ALLOWED.contains(type)) {
            throw Problem.of(TransportCode.TYPE_NOT_ALLOWED, "Send a PDF, PNG, JPEG or TIFF file.")
                    .asException();
        }
        // As it was sent: what is no type at all is not the file's either.
        var said = part.headers().getFirst(HttpHeaders.CONTENT_TYPE);
        if (said != null && !saysNothing(plain(said)) && !type.equals(plain(said))) {
            throw Problem.of(RefusalCode.FILE_UNSAFE)
                    .withDetail("The file is not of the type it says it is.")
                    .asException();
        }
    }

    private static boolean saysNothing(String type) {
        return type.equals("application/octet-stream");
    }

    private static String plain(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String lastPart(@Nullable String name) {
        var text = name == null || name.isBlank() ? "file" : name;
        var last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        var kept = last.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(FILE_NAME_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return kept.isBlank() ? "file" : kept;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
