package org.candour.ledger.mongod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One real mongod for all tests of a JVM, started when first asked for and gone, with its data, when the JVM ends. Tests
 * keep apart by database: {@link #freshDatabase()}.
 */
public final class TestMongod {

    /** Environment variable with the connection string of a running replica set to use instead. */
    public static final String URI_VARIABLE = "CANDOUR_TEST_MONGODB_URI";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable TestMongod shared;

    private final String uri;

    private TestMongod(String uri) {
        this.uri = uri;
    }

    /** The one of this JVM. */
    public static synchronized TestMongod shared() {
        TestMongod found = shared;
        if (found == null) {
            String given = System.getenv(URI_VARIABLE);
            found = new TestMongod(given == null || given.isBlank() ? startOne() : given);
            shared = found;
        }
        return found;
    }

    /** Connection string of the replica set. */
    public String uri() {
        return uri;
    }

    /** A database name that no other test uses, in this JVM or another. */
    public String freshDatabase() {
        return "test_" + ProcessHandle.current().pid() + "_" + Long.toString(System.nanoTime(), Character.MAX_RADIX)
                + "_" + DATABASES.incrementAndGet();
    }

    private static String startOne() {
        Path folder = freshFolder();
        LocalMongod mongod = LocalMongod.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(mongod, folder), "test-mongod-end"));
        return mongod.uri();
    }

    // Below the build output where there is one: its disk is the real one, and `clean` sweeps up after a killed JVM.
    private static Path freshFolder() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            return Files.isDirectory(target)
                    ? Files.createTempDirectory(target, "mongod")
                    : Files.createTempDirectory("candour-mongod");
        } catch (IOException e) {
            throw new MongodException("No folder for the tests' mongod: " + e.getMessage(), e);
        }
    }

    private static void end(LocalMongod mongod, Path folder) {
        mongod.close();
        try {
            MongodWheel.deleteTree(folder);
        } catch (IOException e) {
            throw new MongodException("The tests' data in " + folder + " could not be deleted.", e);
        }
    }
}
