package org.candour.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.candour.query.QueryKit.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists in lines are the lists in pages, looked at as often, and say when they are whole. */
class ListInLinesTest {

    private static final String CASE = "/v1/cases/" + GoldenFamily.CASE.value();
    private static final JsonMapper JSON = new JsonMapper();

    private static QueryKit kit;
    private static Running query;

    @BeforeAll
    static void play() {
        kit = new QueryKit();
        kit.append(GoldenFamily.whole().facts());
        query = kit.start(List.of()).caughtUp();
    }

    @AfterAll
    static void end() {
        query.close();
        kit.close();
    }

    @BeforeEach
    void forget() {
        kit.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sharing-trail", "/accesses"})
    void are_the_rows_of_the_pages_and_a_closing_line(String view) {
        JsonNode page = JSON.readTree(text(get(CASE + view + "?limit=200", MediaType.APPLICATION_JSON)));
        long position = page.path("asAt").path("position").asLong();
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        assertThat(items).isNotEmpty();

        List<JsonNode> lines = lines(CASE + view);

        assertThat(lines.subList(0, lines.size() - 1)).isEqualTo(items);
        assertThat(lines.getLast())
                .isEqualTo(JSON.readTree("{\"end\":true,\"count\":%d,\"position\":%d,\"root\":\"%s\"}"
                        .formatted(items.size(), position, kit.root(position + 1))));
    }

    @Test
    void are_looked_at_again_for_every_batch_and_come_to_the_same() {
        List<JsonNode> whole = lines(CASE + "/sharing-trail");
        kit.forget();

        List<JsonNode> lines = lines(CASE + "/sharing-trail?limit=1");

        assertThat(lines).isEqualTo(whole).hasSizeGreaterThan(2);
        assertThat(kit.gate.asked()).hasSize(lines.size() - 1);
        assertThat(kit.order().getFirst()).isEqualTo("asked");
        assertThat(kit.order().subList(1, kit.order().size())).contains("asked", "opened relevance");
    }

    @Test
    void are_shown_as_at_a_moment_in_the_past() {
        List<JsonNode> now = lines(CASE + "/sharing-trail?limit=1");
        long position = now.getLast().path("position").asLong();

        assertThat(lines(CASE + "/sharing-trail?limit=1&asAt=" + position)).isEqualTo(now);
        assertThat(lines(CASE + "/sharing-trail?asAt=0").getLast().path("count").asLong())
                .isZero();
        assertThat(lines(CASE + "/sharing-trail?asAt=0").getLast().path("root").asString())
                .isEqualTo(kit.root(1));
    }

    @Test
    void go_on_after_a_row() {
        List<JsonNode> whole = lines(CASE + "/sharing-trail");
        long first = whole.getFirst().path("position").asLong();

        List<JsonNode> rest = lines(CASE + "/sharing-trail?after=" + first);

        assertThat(rest.subList(0, rest.size() - 1)).isEqualTo(whole.subList(1, whole.size() - 1));
        assertThat(rest.getLast().path("count").asLong())
                .isEqualTo(whole.getLast().path("count").asLong() - 1);
    }

    @Test
    void break_off_without_a_closing_line_when_the_access_ends() {
        List<JsonNode> whole = lines(CASE + "/sharing-trail");
        kit.forget();
        kit.gate.endAfter(1);

        var body = get(CASE + "/sharing-trail?limit=1", MediaType.APPLICATION_NDJSON)
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();

        StepVerifier.create(body.map(JSON::readTree))
                .thenConsumeWhile(line -> line.equals(whole.getFirst()))
                .expectError()
                .verify(Duration.ofSeconds(10));
        assertThat(kit.gate.asked()).hasSize(2);
    }

    @Test
    void state_the_position_in_the_headers_and_are_not_stored() {
        List<JsonNode> lines = lines(CASE + "/accesses");
        String position = Long.toString(lines.getLast().path("position").asLong());

        get(CASE + "/accesses", MediaType.APPLICATION_NDJSON)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_NDJSON)
                .expectHeader()
                .valueEquals("X-Log-Position", position)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"b-" + position + '"')
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void are_a_problem_when_the_first_look_is_denied() {
        kit.callAs(GoldenFamily.STRANGER);

        get(CASE + "/accesses", MediaType.APPLICATION_NDJSON)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("RECORD_NOT_AVAILABLE");
    }

    @Test
    void are_given_to_those_who_ask_for_them_and_pages_to_all_others() {
        for (String accept : List.of("*/*", "application/*", "application/x-ndjson;q=0.5, application/json")) {
            query.web()
                    .get()
                    .uri(CASE + "/accesses")
                    .header("X-Purpose", "EARLY_HELP_SUPPORT")
                    .header(HttpHeaders.ACCEPT, accept)
                    .exchange()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_JSON);
        }
    }

    @Test
    void cost_one_look_when_only_the_headers_are_asked_for() {
        query.web()
                .method(HttpMethod.HEAD)
                .uri(CASE + "/sharing-trail?limit=1")
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .accept(MediaType.APPLICATION_NDJSON)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(kit.gate.asked()).hasSize(1);
    }

    private static List<JsonNode> lines(String uri) {
        String text = text(get(uri, MediaType.APPLICATION_NDJSON));
        assertThat(text).endsWith("}\n");
        return text.lines().map(JSON::readTree).toList();
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static WebTestClient.ResponseSpec get(String uri, MediaType type) {
        return query.web()
                .get()
                .uri(uri)
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .accept(type)
                .exchange();
    }
}
