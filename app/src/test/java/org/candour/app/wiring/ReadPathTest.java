package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.candour.app.RunningApp;
import org.candour.ledger.engine.LogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** One read from the request to the words and back to the log, through everything that production has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadPathTest extends RunningApp {

    private static final String WORDS = "Zephyrine";
    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";

    @Autowired
    private LogReader log;

    private String address;
    private String position;

    @BeforeAll
    void openCase() {
        var answer = signedInAs("priya")
                .post()
                .uri("/v1/cases")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
                         "referralSource":"SCHOOL","familyName":"%s",
                         "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
                         "familyWorkers":["%s"],"leadProfessional":"%s"}""".formatted(WORDS, PRIYA, PRIYA))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult();
        address = answer.getResponseHeaders().getLocation().toString();
        position = answer.getResponseHeaders().getFirst("X-Log-Position");
    }

    @Test
    void whoever_works_with_the_family_reads_its_words_and_the_look_is_in_the_log_first() {
        long size = log.size();

        var answer = read("priya", HttpMethod.GET, address, "EARLY_HELP_SUPPORT");

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(text(answer)).contains(WORDS);
        assertThat(log.entry(size).orElseThrow().facts().type()).isEqualTo("access.RecordAccessed");
    }

    @Test
    void a_head_request_is_a_look_too() {
        long size = log.size();

        assertThat(read("priya", HttpMethod.HEAD, address, "EARLY_HELP_SUPPORT")
                        .getStatus()
                        .value())
                .isEqualTo(200);

        assertThat(log.size()).isEqualTo(size + 1);
    }

    @Test
    void a_record_that_is_not_yours_and_one_that_is_not_there_look_the_same() {
        var notYours = read("sam", HttpMethod.GET, address, "EARLY_HELP_SUPPORT");
        var notThere = read("sam", HttpMethod.GET, "/v1/cases/cas_" + "0".repeat(26), "EARLY_HELP_SUPPORT");
        var noId = read("sam", HttpMethod.GET, "/v1/cases/anything", "EARLY_HELP_SUPPORT");

        assertThat(notYours.getStatus().value()).isEqualTo(404);
        assertThat(anonymous(notYours)).isEqualTo(anonymous(notThere)).isEqualTo(anonymous(noId));
        assertThat(notYours.getResponseHeaders().headerNames())
                .isEqualTo(notThere.getResponseHeaders().headerNames());
        assertThat(log.entry(log.size() - 1).orElseThrow().facts().type()).isEqualTo("access.AccessRefused");
    }

    @Test
    void no_purpose_no_read() {
        var answer = read("priya", HttpMethod.GET, address, null);

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(text(answer))
                .contains("\"code\":\"PURPOSE_MISSING\"", "The header X-Purpose is missing.", "SAFEGUARDING")
                .contains("\"position\":" + (log.size() - 1))
                .doesNotContain(WORDS);
    }

    @Test
    void a_purpose_that_nobody_knows_is_told_apart_from_none() {
        var answer = read("priya", HttpMethod.GET, address, "CURIOSITY");

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(text(answer))
                .contains("\"code\":\"PURPOSE_MISSING\"", "The header X-Purpose was sent, but not once with one of")
                .doesNotContain("CURIOSITY", "is missing");
    }

    @Test
    void the_caseload_shows_the_family() {
        var answer = read("priya", HttpMethod.GET, "/v1/cases", "EARLY_HELP_SUPPORT");

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(text(answer)).contains(address.substring(address.lastIndexOf('/') + 1));
    }

    private EntityExchangeResult<byte[]> read(String person, HttpMethod method, String path, String purpose) {
        var request = signedInAs(person).method(method).uri(path + "?atLeast=" + position);
        if (purpose != null) {
            request.header("X-Purpose", purpose);
        }
        return request.exchange().expectBody().returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        var body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    /** The answer without what tells one request from another. */
    private static String anonymous(EntityExchangeResult<byte[]> answer) {
        return text(answer).replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
