package org.candour.ledger.mongod;

import java.io.IOException;
import java.nio.file.Path;

/** A JVM of its own for the tests: starts a mongod on the folder it is given, prints its process id, and waits to be killed. */
final class HolderProgram {

    private HolderProgram() {}

    public static void main(String[] args) throws IOException {
        LocalMongod mongod = LocalMongod.start(Path.of(args[0]));
        System.out.println(mongod.pid());
        while (System.in.read() >= 0) {
            // Holds the mongod until the test is done with this JVM.
        }
        mongod.close();
    }

    /** Starts this program in a JVM of its own. */
    static Process start(Path dataDir) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HolderProgram.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
