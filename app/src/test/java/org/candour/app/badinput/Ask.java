package org.candour.app.badinput;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One request, to the byte; a header may stand in it twice. */
record Ask(String method, String path, List<Header> headers, byte[] body) {

    record Header(String name, String value) {}

    static Ask of(String method, String path) {
        return new Ask(method, path, List.of(), new byte[0]);
    }

    /** A command under a key of its own. */
    static Ask command(String method, String path, JsonNode body) {
        return of(method, path)
                .with("Content-Type", "application/json")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.toString());
    }

    /** With one more header. */
    Ask with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Ask(method, path, List.copyOf(more), body);
    }

    Ask without(String name) {
        return new Ask(
                method,
                path,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    /** With that header in place of what stood there. */
    Ask instead(String name, String value) {
        return without(name).with(name, value);
    }

    Ask at(String elsewhere) {
        return new Ask(method, elsewhere, headers, body);
    }

    Ask body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Ask body(byte[] bytes) {
        return new Ask(method, path, headers, bytes);
    }
}
