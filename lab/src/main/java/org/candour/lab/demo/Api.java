package org.candour.lab.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP API, as any client sees it. */
final class Api implements AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final String BOUNDARY = "candour-demo-boundary";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final URI address;
    private String etag = "\"b--1\"";

    Api(URI address) {
        this.address = address;
    }

    /** One answer: its status, its body, and what it was asked for. */
    record Answer(int status, JsonNode body, String etag) {

        String text(String field) {
            return body.path(field).asString("");
        }

        long position() {
            return body.path("position").asLong(-1);
        }

        /** The position that a receipt, a refusal or a view speaks of; -1 when it speaks of none. */
        long reached() {
            return Math.max(position(), body.path("asAt").path("position").asLong(-1));
        }
    }

    /** A command: sent once, under a key of its own, on what was seen last. */
    Answer command(String person, String path, Object body) throws IOException, InterruptedException {
        return send(person, post(path, BodyPublishers.ofString(json.writeValueAsString(body)), "application/json"));
    }

    /** A command that brings a file. */
    Answer upload(String person, String path, String part, Object facts, String name, byte[] file)
            throws IOException, InterruptedException {
        var form = new ByteArrayOutputStream();
        form.writeBytes(head(part, null, "application/json"));
        form.writeBytes(json.writeValueAsBytes(facts));
        form.writeBytes(head("file", name, "application/pdf"));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                person,
                post(
                        path,
                        BodyPublishers.ofByteArray(form.toByteArray()),
                        "multipart/form-data; boundary=" + BOUNDARY));
    }

    /** A read, with its purpose. */
    Answer read(String person, String path, String purpose) throws IOException, InterruptedException {
        return send(person, HttpRequest.newBuilder(address.resolve(path)).header("X-Purpose", purpose));
    }

    /** Sets the rehearsal's clock. */
    Answer clock(String instant) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(json.writeValueAsString(Map.of("instant", instant)));
        return send(
                "olu",
                HttpRequest.newBuilder(address.resolve("/rehearsal/clock"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .PUT(body));
    }

    /** What anyone may read, as text. */
    String open(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER_MAX)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The demo person's token. */
    String token(String person) throws IOException, InterruptedException {
        var known = tokens.get(person);
        if (known != null) {
            return known;
        }
        var request = HttpRequest.newBuilder(address.resolve("/demo/tokens"))
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("person", person))))
                .build();
        var token = json.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("token")
                .asString();
        tokens.put(person, token);
        return token;
    }

    /** The worker id of a demo person. */
    String workerId(String person) throws IOException, InterruptedException {
        for (var one : json.readTree(open("/demo/people")).path("people")) {
            if (one.path("person").asString("").equals(person)) {
                return one.path("workerId").asString();
            }
        }
        throw new IllegalStateException("no demo person " + person);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder post(String path, HttpRequest.BodyPublisher body, String type) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .POST(body);
    }

    private Answer send(String person, HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("Authorization", "Bearer " + token(person)).timeout(ANSWER_MAX);
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var body = isJson(response) ? json.readTree(response.body()) : json.createObjectNode();
        response.headers().firstValue("ETag").ifPresent(value -> etag = value);
        return new Answer(response.statusCode(), body, etag);
    }

    private static boolean isJson(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").contains("json")
                && !response.body().isBlank();
    }

    private static byte[] head(String part, @Nullable String file, String type) {
        return ("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + '"'
                        + (file == null ? "" : "; filename=\"" + file + '"') + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
