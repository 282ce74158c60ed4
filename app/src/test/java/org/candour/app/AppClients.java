package org.candour.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole program on a free port and those who talk to it; whoever extends this says on which databases. */
@ActiveProfiles({Profiles.DEMO, Profiles.REHEARSAL})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // The tests' database ends with the JVM, at the same moment: a program that closed then would wait for it.
        properties = "spring.main.register-shutdown-hook=false")
public abstract class AppClients {

    @LocalServerPort
    private int port;

    /** Makes no difference to a subclass. */
    protected AppClients() {}

    /** A folder of its own for a database of its own: an anchor of another log is refused. */
    protected static Path freshFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "test-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the program answers. */
    protected final String baseUrl() {
        return "http://localhost:" + port;
    }

    /** Somebody who has not signed in. */
    protected final WebTestClient nobody() {
        return WebTestClient.bindToServer()
                .baseUrl(baseUrl())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** One of the demo people, signed in. */
    protected final WebTestClient signedInAs(String person) {
        return nobody().mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokenOf(person))
                .build();
    }

    /** A fresh token of one of the demo people. */
    protected final String tokenOf(String person) {
        var answer = nobody().post()
                .uri("/demo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("person", person))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(answer.get("token"));
    }
}
