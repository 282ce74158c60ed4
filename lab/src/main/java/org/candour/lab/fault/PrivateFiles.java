package org.candour.lab.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files for settings that name one: readable by their owner alone, as keys must be.
 *
 * @param folder made where it is missing
 */
record PrivateFiles(Path folder) {

    /** Writes one, and says where it is. */
    String file(String name, String text) throws IOException {
        var file = Files.createDirectories(folder).resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    /** Where one would be that is not made here. */
    String none(String name) {
        return folder.resolve(name).toString();
    }
}
