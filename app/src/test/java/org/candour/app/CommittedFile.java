package org.candour.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in {@code docs/} that the program can write itself: the tests compare, and write it when told to. */
public final class CommittedFile {

    /** The system property that makes the tests write the files instead: {@code -Dopenapi.write=true}. */
    public static final String WRITE = "openapi.write";

    private CommittedFile() {}

    /** Compares, or writes. */
    public static void check(String name, String made) throws IOException {
        Path file = Path.of("..", "docs", name);
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertThat(made)
                .as("docs/%s is what the program says; write it anew with -D%s=true", name, WRITE)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
