package org.candour.lab.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.candour.ledger.mongod.MongodBinary;

/** What a run was made with. */
public final class Built {

    private Built() {}

    /** The commit of the source tree, with {@code +changes} where it has some; empty where the tree is none of Git's. */
    public static String commit() {
        var commit = first("git", "rev-parse", "--short", "HEAD");
        var changed = first("git", "status", "--porcelain", "--untracked-files=no");
        return changed.isEmpty() || commit.isEmpty() ? commit : commit + "+changes";
    }

    /** The version of the database that is run; empty where it does not say. */
    public static String mongod() {
        return first(MongodBinary.find().toString(), "--version").replace("db version v", "");
    }

    private static String first(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                var line = output.readLine();
                return line == null ? "" : line.strip();
            }
        } catch (IOException absent) {
            return "";
        }
    }
}
