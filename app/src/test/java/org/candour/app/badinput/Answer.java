package org.candour.app.badinput;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, to the byte. */
record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode();
    }

    String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    String code() {
        return json().path("code").asString("");
    }

    /** The place of the first field at fault, as a JSON pointer; empty when none is named. */
    String pointer() {
        return json().path("errors").path(0).path("pointer").asString("");
    }

    /** The last id of that kind which the command made. */
    String made(String prefix) {
        var found = "";
        for (var id : json().path("made")) {
            found = id.asString().startsWith(prefix) ? id.asString() : found;
        }
        if (found.isEmpty()) {
            throw new AssertionError("made no " + prefix + ": " + status + " " + text);
        }
        return found;
    }

    /** The answer but for what names the request itself: its trace and the address that was asked. */
    String saidOfTheRecord() {
        return status + " " + contentType() + " "
                + text.replaceAll("\"traceId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
