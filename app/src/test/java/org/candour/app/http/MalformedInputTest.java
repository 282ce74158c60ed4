package org.candour.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.candour.app.RunningApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class MalformedInputTest extends RunningApp {

    /** Stands in every malformed request; no answer may repeat it. */
    private static final String CANARY = "Zephyrine";

    static Stream<Arguments> requests() {
        return Stream.of(
                request(
                        "an unknown field",
                        "{\"person\":\"priya\",\"colour\":\"" + CANARY + "\"}",
                        400,
                        "UNKNOWN_FIELD"),
                request("a field of the server", "{\"recordedAt\":\"" + CANARY + "\"}", 400, "UNKNOWN_FIELD"),
                request("a number for a text", "{\"person\":17}", 400, "MALFORMED"),
                request("an object for a text", "{\"person\":{\"name\":\"" + CANARY + "\"}}", 400, "MALFORMED"),
                request("a list for the body", "[\"" + CANARY + "\"]", 400, "MALFORMED"),
                request("a text for the body", "\"" + CANARY + "\"", 400, "MALFORMED"),
                request("half a body", "{\"person\":\"" + CANARY, 400, "MALFORMED"),
                request("no body", "", 400, "MALFORMED"),
                request("null for the body", "null", 400, "MALFORMED"),
                request("no JSON", CANARY, 400, "MALFORMED"),
                request("a field twice", "{\"person\":\"priya\",\"person\":\"" + CANARY + "\"}", 400, "MALFORMED"),
                request("more after the end", "{\"person\":\"priya\"} " + CANARY, 400, "MALFORMED"),
                request("too deep", "{\"person\":" + "[".repeat(40) + "]".repeat(40) + "}", 400, "MALFORMED"),
                request("bytes that are no UTF-8", "{\"person\":\"\u0000\"}", 400, "MALFORMED"),
                request("a text that is too long", "{\"person\":\"" + "x".repeat(100_001) + "\"}", 400, "MALFORMED"),
                request("a body that is too large", " ".repeat(1024 * 1024) + "{}", 413, "TOO_LARGE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void refuses_and_repeats_nothing(String name, String body, int status, String code) {
        nobody().post()
                .uri("/demo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .jsonPath("$.instance")
                .isEqualTo("/demo/tokens")
                .jsonPath("$.traceId")
                .value(String.class, trace -> assertThat(trace).matches("[0-9a-f]{32}"))
                .consumeWith(answer -> assertThat(answer.toString())
                        .satisfies(text -> assertThat(new String(answer.getResponseBody(), StandardCharsets.UTF_8))
                                .doesNotContain(CANARY)
                                .doesNotContain("Exception")));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of("GET", "/nowhere", null, null, 404, "NOT_FOUND"),
                Arguments.of("GET", "/v1/nowhere?name=" + CANARY, null, null, 404, "NOT_FOUND"),
                Arguments.of("GET", "/demo/tokens", null, null, 405, "METHOD_NOT_ALLOWED"),
                Arguments.of("DELETE", "/demo/people", null, null, 405, "METHOD_NOT_ALLOWED"),
                Arguments.of("GET", "/demo/people", "application/xml", null, 406, "NOT_ACCEPTABLE"),
                Arguments.of("POST", "/demo/tokens", null, "text/plain", 415, "TYPE_NOT_ALLOWED"),
                Arguments.of("POST", "/demo/tokens", null, "application/xml", 415, "TYPE_NOT_ALLOWED"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("addresses")
    void says_what_is_wrong_with_the_address(
            String method, String uri, String accept, String contentType, int status, String code) {
        var request = nobody().method(HttpMethod.valueOf(method)).uri(uri);
        if (accept != null) {
            request.accept(MediaType.parseMediaType(accept));
        }
        if (contentType != null) {
            request.contentType(MediaType.parseMediaType(contentType)).bodyValue(CANARY);
        }
        request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(body ->
                        assertThat(body).contains("\"code\":\"" + code + "\"").doesNotContain(CANARY));
    }

    private static Arguments request(String name, String body, int status, String code) {
        return Arguments.of(name, body, status, code);
    }
}
