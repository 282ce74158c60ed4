package org.candour.ledger.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candour.ledger.proofs.TilePath;

/** Another source that keeps a copy of every tile it hands out, so that a log is saved while it is checked. */
record SavingSource(Source from, Path folder) implements Source {

    @Override
    public byte[] file(String name, int bytesMax) throws UnreadableException {
        return from.file(name, bytesMax);
    }

    @Override
    public byte[] tile(TilePath path, int bytesMax) throws UnreadableException {
        var bytes = from.tile(path, bytesMax);
        save(path.path(), bytes);
        return bytes;
    }

    void save(String name, byte[] bytes) throws UnreadableException {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UnreadableException(file + " could not be written: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String name() {
        return from.name();
    }
}
