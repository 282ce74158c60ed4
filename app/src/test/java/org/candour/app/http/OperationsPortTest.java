package org.candour.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.candour.app.RunningApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;

class OperationsPortTest extends RunningApp {

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

    private WebTestClient operations() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + operationsPort)
                .build();
    }
}
