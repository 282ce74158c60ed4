package org.candour.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.regex.Pattern;
import org.candour.app.RunningApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class OperationsPortTest extends RunningApp {

    private static final String NO_CASE = "cas_00000000000000000000000000";
    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}");
    private static final String CASE = """
            {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
             "referralSource":"SCHOOL","familyName":"Zephyrine",
             "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
             "familyWorkers":["wrk_2vtq22bd75189rbvv5sb0xj4kp"],"leadProfessional":"wrk_2vtq22bd75189rbvv5sb0xj4kp"}""";

    @LocalManagementPort
    private int operationsPort;

    @Test
    void metrics_are_numbers_for_the_operations_port() {
        operations()
                .get()
                .uri("/metrics")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("jvm_memory_used_bytes"));
    }

    @Test
    void positions_and_rates_are_among_them() {
        await().untilAsserted(() -> assertThat(scraped())
                .contains("candour_log_entries ")
                .contains("candour_log_signed_entries ")
                .contains("candour_log_sound 1.0")
                .contains("candour_view_entries{view="));
    }

    @Test
    void no_label_holds_an_id_or_a_word_of_a_request() {
        var worker = signedInAs("priya");
        worker.post()
                .uri("/v1/cases")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(CASE)
                .exchange()
                .expectStatus()
                .isCreated();
        worker.get()
                .uri("/v1/cases/" + NO_CASE + "/accesses")
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectStatus()
                .isNotFound();
        worker.get().uri("/v1/Zephyrine/" + NO_CASE).exchange().expectStatus().isNotFound();
        worker.delete().uri("/v1/cases/" + NO_CASE).exchange().expectStatus().is4xxClientError();

        await().untilAsserted(() -> assertThat(scraped())
                .contains("candour_messages_seconds_count{outcome=\"success\",type=\"casework.OpenCase\"}"));
        assertThat(scraped()).doesNotContain("Zephyrine").doesNotContainPattern(ID);
    }

    @Test
    void the_build_is_told_on_the_operations_port() {
        operations()
                .get()
                .uri("/info")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.build.artifact")
                .isEqualTo("app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/info", "/meters", "/actuator", "/env", "/heapdump"})
    void the_public_port_has_none_of_it(String path) {
        nobody().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/heapdump", "/beans", "/configprops", "/shutdown"})
    void what_would_show_more_than_numbers_is_nowhere(String path) {
        operations().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void health_is_open_on_the_public_port_and_says_up_or_down(String path) {
        nobody().get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("{\"status\":\"up\"}");
        nobody().head().uri(path).exchange().expectStatus().isOk();
    }

    private String scraped() {
        return operations()
                .get()
                .uri("/metrics")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient operations() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + operationsPort)
                .build();
    }
}
