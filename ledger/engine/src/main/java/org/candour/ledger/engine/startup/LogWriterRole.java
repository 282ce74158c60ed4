package org.candour.ledger.engine.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bson.Document;

/** The role of a production account on a log: it can find, insert and watch, and change or remove nothing. */
public final class LogWriterRole {

    /** The name of the role. */
    public static final String NAME = "logWriter";

    private static final String RESOURCE = "roles/log-writer.json";
    private static final String DATABASE = "$database";

    private LogWriterRole() {}

    /**
     * The command {@code createRole} for the database {@code admin}, from the file {@code roles/log-writer.json}.
     *
     * @param database the log's; letters, digits, {@code _} and {@code -}
     * @throws IllegalArgumentException for another name
     */
    public static Document createRole(String database) {
        if (!database.matches("[A-Za-z0-9_-]+"))
            throw new IllegalArgumentException("A database of a log is named by letters, digits, _ and -.");
        try (var file = LogWriterRole.class.getResourceAsStream(RESOURCE)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Document.parse(text.replace(DATABASE, database));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
