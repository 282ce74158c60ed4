package org.candour.ledger.engine.publication;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.candour.ledger.proofs.MalformedException;
import org.candour.ledger.proofs.NoteSigner;

/** The key that signs checkpoints, in a file: PKCS #8 PEM, or the form of Go's note package. */
public final class SigningKeyFile {

    private SigningKeyFile() {}

    /**
     * Reads the key that somebody put there.
     *
     * @param origin the log's name, which the key signs under
     * @throws PublicationRefusedException when there is none, or it is no such key
     */
    public static NoteSigner read(String origin, Path file) {
        try {
            return NoteSigner.read(origin, Files.readString(file));
        } catch (IOException e) {
            throw new PublicationRefusedException("The signing key " + file + " cannot be read.", e);
        } catch (MalformedException e) {
            throw new PublicationRefusedException("The file " + file + " holds no signing key of " + origin + ".", e);
        }
    }

    /**
     * The same, for development and tests: a key is made where there is none, readable by its owner alone.
     *
     * @throws PublicationRefusedException when it cannot be made
     */
    public static NoteSigner readOrMake(String origin, Path file) {
        try {
            if (Files.notExists(file)) {
                make(origin, file);
            }
        } catch (IOException e) {
            throw new PublicationRefusedException("The signing key " + file + " cannot be made.", e);
        }
        return read(origin, file);
    }

    // Written whole beside its place and then linked: two processes that start at once end with the same key.
    private static void make(String origin, Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(
                folder,
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, NoteSigner.generate(origin).pem());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key is the key.
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
