package org.candour.ledger.verifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves a bundle's folder as a log: hashes to anybody, entries packed and to the auditor alone. */
final class LogServer implements AutoCloseable {

    static final String TOKEN = "an.auditors-token";

    private final HttpServer server;
    private final Path folder;
    final List<String> asked = new CopyOnWriteArrayList<>();

    LogServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/log/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/log";
    }

    /** Answers one name otherwise than from the folder. */
    void misbehave(String name, Answer answer) {
        server.createContext("/v1/log/" + name, answer::write);
    }

    interface Answer {
        void write(HttpExchange exchange) throws IOException;
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/v1/log/".length());
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(name + (token == null ? "" : " " + token));
        var file = folder.resolve(name);
        var entries = name.startsWith("tile/entries/");
        if (entries && !("Bearer " + TOKEN).equals(token)) send(exchange, token == null ? 401 : 403, new byte[0]);
        else if (!Files.isRegularFile(file)) send(exchange, 404, new byte[0]);
        else if (entries) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, 200, packed(Files.readAllBytes(file)));
        } else send(exchange, 200, Files.readAllBytes(file));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
