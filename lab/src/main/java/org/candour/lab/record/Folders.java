package org.candour.lab.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Whole folders of a run. */
public final class Folders {

    private Folders() {}

    /**
     * Copies everything in {@code from} to {@code to}, which is made.
     *
     * @throws IOException when a file cannot be read or written
     */
    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /**
     * Removes {@code folder} and everything in it; nothing happens where there is none.
     *
     * @throws IOException when something of it stays
     */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
