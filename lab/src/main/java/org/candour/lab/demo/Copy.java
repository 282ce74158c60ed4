package org.candour.lab.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.candour.lab.record.Folders;

/** A copy of the service on a data folder and a port of its own, beside any other; it ends, data and all, with the demo. */
final class Copy implements AutoCloseable {

    /** How long the copy may take until it answers. */
    private static final Duration START_MAX = Duration.ofSeconds(90);
    /** How long it may take to stop by itself. */
    private static final long STOP_SECONDS_MAX = 30;

    private final Path data;
    private final Process process;
    private final URI address;

    private Copy(Path data, Process process, URI address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Starts the jar and waits until it answers. */
    static Copy start(Path jar) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("candour-demo-");
        int port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("service.log").toFile());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("CANDOUR_DATA", data.toString());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo,rehearsal");
        builder.environment().remove("CANDOUR_MONGODB_URI");
        var copy = new Copy(data, builder.start(), URI.create("http://localhost:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(copy::close));
        copy.awaitAnswer();
        return copy;
    }

    URI address() {
        return address;
    }

    private void awaitAnswer() throws InterruptedException {
        var until = Instant.now().plus(START_MAX);
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http)) {
                if (!process.isAlive() || Instant.now().isAfter(until)) {
                    throw new IllegalStateException("the copy of the service did not start:\n" + lastWords());
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address.resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() {
        try {
            return Files.readString(data.resolve("service.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the copy to stop, waits, and removes its data; a second call does nothing. */
    @Override
    public synchronized void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        removeData();
    }

    private void removeData() {
        try {
            Folders.delete(data);
        } catch (IOException e) {
            System.err.println("The demo's data could not be removed: " + data);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
