package org.candour.lab.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.candour.app.CandourApplication;

/** The whole program as a process of its own, with settings in its environment as an operator gives them. */
final class Program {

    /** How long one that does not refuse is waited for, in seconds. */
    private static final long PATIENCE_SECONDS = 60;

    private static final String READY = "Candour is ready";

    private final Process process;
    private final Path output;
    private final long start = System.nanoTime();

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts one whose data is in {@code folder}, on any free port. */
    static Program start(Processes processes, Path folder, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        var output = folder.resolve("output");
        var environment = new HashMap<>(Map.of("PORT", "0", "CANDOUR_DATA", folder.toString()));
        environment.putAll(settings);
        var options = List.of(
                "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
        return new Program(processes.java(CandourApplication.class, options, environment, output), output);
    }

    /** How it ended, and how long after its start. */
    record Ended(int status, Duration after, String said) {}

    /** Waits for it to end by itself; one that does not is killed, and has the status -1. */
    Ended awaitEnd() throws IOException {
        try {
            var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var after = Duration.ofNanos(System.nanoTime() - start);
            if (!ended) process.toHandle().destroyForcibly();
            return new Ended(ended ? process.exitValue() : -1, after, Files.readString(output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", interrupted);
        }
    }

    /** Waits until it takes requests, and stops it. */
    void awaitReady() {
        try {
            Waiting.until("program that is ready", () -> said().contains(READY) || !process.isAlive());
            if (!said().contains(READY)) throw new IllegalStateException("A safe start was refused: " + said());
            process.destroy();
            Waiting.until("end of the program", () -> !process.isAlive());
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
