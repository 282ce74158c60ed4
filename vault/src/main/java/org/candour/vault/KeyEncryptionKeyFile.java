package org.candour.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** A key-encryption key as a Tink keyset in JSON, in a file that only its owner may read. */
final class KeyEncryptionKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** Bytes of the digest that names a key: enough to tell keys apart, too few to say anything of a 256-bit key. */
    private static final int ID_BYTES = 8;

    private KeyEncryptionKeyFile() {}

    static KeyEncryptionKey readOrMake(Path path) {
        try {
            if (Files.notExists(path)) {
                make(path);
            }
            refuseIfOthersMayRead(path);
            return read(path);
        } catch (IOException e) {
            throw new VaultConfigurationException("The key-encryption key " + path + " cannot be read or made.", e);
        } catch (GeneralSecurityException e) {
            throw new VaultConfigurationException("The file " + path + " holds no key-encryption key.", e);
        }
    }

    private static KeyEncryptionKey read(Path path) throws IOException, GeneralSecurityException {
        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(path), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        return new KeyEncryptionKey(idOf(keyset), keyset.getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    // Over the keyset as Tink writes it and not over the file, so that a space added by an editor changes nothing.
    private static String idOf(KeysetHandle keyset) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(text(keyset).getBytes(StandardCharsets.UTF_8));
        return "file:" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    // Written whole beside its place and then linked: two processes that start at once end with the same key, and a
    // crash
    // leaves no half of one.
    private static void make(Path path) throws IOException, GeneralSecurityException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var draft = Files.createTempFile(folder, path.getFileName() + ".", ".new", ownerOnly(path));
        try {
            writeDurably(
                    draft, text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())));
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key is the key.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void writeDurably(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void refuseIfOthersMayRead(Path path) throws IOException {
        if (isPosix(path) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            throw new VaultConfigurationException("The key-encryption key " + path
                    + " may be read by others: make it readable by its owner alone (chmod 600).");
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
