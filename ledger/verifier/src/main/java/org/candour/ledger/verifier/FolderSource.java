package org.candour.ledger.verifier;

import java.nio.file.Path;
import org.candour.ledger.proofs.TilePath;

/** A log saved on disk, with the names it is served under: {@code checkpoint}, {@code keys}, {@code tile/…}. */
record FolderSource(Path folder) implements Source {

    @Override
    public byte[] file(String name, int bytesMax) throws UnreadableException {
        return LocalFile.read(folder.resolve(name), bytesMax);
    }

    @Override
    public byte[] tile(TilePath path, int bytesMax) throws UnreadableException {
        return file(path.path(), bytesMax);
    }

    @Override
    public String name() {
        return folder.toString();
    }
}
