package org.candour.app.badinput;

import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the running service says of itself (OpenAPI): which fields of a body are needed. */
record Description(JsonNode api) {

    /** Whether the field at that place of the body must be there. */
    boolean needs(CommandRow row, JsonPointer place) {
        var schema = resolved(api.path("paths")
                .path(row.pattern())
                .path(row.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
        for (var at = place; ; at = at.tail()) {
            if (at.tail().matches()) {
                return StreamSupport.stream(schema.path("required").spliterator(), false)
                        .anyMatch(named(at)::equals);
            }
            schema = resolved(
                    schema.path("type").asString("").equals("array")
                            ? schema.path("items")
                            : schema.path("properties").path(at.getMatchingProperty()));
        }
    }

    private static JsonNode named(JsonPointer at) {
        return StringNode.valueOf(at.getMatchingProperty());
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }
}
