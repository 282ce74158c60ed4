package org.candour.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.candour.app.RunningApp;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.proofs.EntryBundle;
import org.candour.ledger.proofs.TilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryRoutesTest extends RunningApp {

    private static final String CANARY = "Zephyrine";
    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";

    @Autowired
    private LogReader log;

    @Autowired
    private Publication publication;

    @BeforeAll
    void appendAndAwaitTheSignature() {
        signedInAs("priya")
                .post()
                .uri("/v1/cases")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
                         "referralSource":"SCHOOL","familyName":"%s",
                         "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
                         "familyWorkers":["%s"],"leadProfessional":"%s"}""".formatted(CANARY, PRIYA, PRIYA))
                .exchange()
                .expectStatus()
                .isCreated();
        awaitSignatureOfEverything();
    }

    @Test
    void an_auditor_reads_the_entries_as_they_are_stored_and_leaves_one_event_for_one_checkpoint() throws Exception {
        awaitSignatureOfEverything();
        int width = TilePath.widthIn(TilePath.ENTRIES, 0, log.size());
        var path = new TilePath(TilePath.ENTRIES, 0, width).path();
        long before = log.size();

        var plain = read(path);
        var again = new GZIPInputStream(new ByteArrayInputStream(readZipped(path))).readAllBytes();

        assertThat(again).isEqualTo(plain);
        assertThat(new String(plain, StandardCharsets.UTF_8)).doesNotContain(CANARY);
        assertThat(EntryBundle.decode(plain, width).entries().getFirst())
                .isEqualTo(log.entry(0).orElseThrow().bytes());
        // The look itself makes the log grow, and with it may come a new checkpoint between the two reads.
        assertThat(log.size()).isBetween(before + 1, before + 2);
        assertThat(log.entry(before).orElseThrow().facts().type()).isEqualTo("access.LogSearched");
    }

    @Test
    void every_purpose_is_a_look_of_its_own_and_asked_of_the_gate() {
        var path = "/v1/log/" + new TilePath(TilePath.ENTRIES, 0, 1).path();
        ask(path, "AUDIT").expectStatus().isOk();
        long before = log.size();

        ask(path, "SECURITY_INVESTIGATION").expectStatus().isOk();

        assertThat(log.size()).isEqualTo(before + 1);
        assertThat(new String(log.entry(before).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .contains("\"SECURITY_INVESTIGATION\"");
        ask(path, "EARLY_HELP_SUPPORT")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PURPOSE_MISMATCH");
        for (var unknown : List.of("CURIOSITY", "audit", "")) {
            ask(path, unknown)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("PURPOSE_MISSING");
        }
    }

    private WebTestClient.ResponseSpec ask(String address, String purpose) {
        return signedInAs("arthur")
                .get()
                .uri(address)
                .header("X-Purpose", purpose)
                .exchange();
    }

    @Test
    void nobody_else_reads_them() {
        nobody().get().uri("/v1/log/tile/entries/000").exchange().expectStatus().isUnauthorized();
        signedInAs("priya")
                .get()
                .uri("/v1/log/tile/entries/000")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_bundle_that_is_not_there_or_no_address_of_one_is_said_to_be_so() {
        signedInAs("arthur")
                .get()
                .uri("/v1/log/tile/entries/999")
                .exchange()
                .expectStatus()
                .isNotFound();
        signedInAs("arthur")
                .get()
                .uri("/v1/log/tile/entries/1")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private byte[] read(String path) {
        return signedInAs("arthur")
                .get()
                .uri("/v1/log/" + path)
                .header(HttpHeaders.ACCEPT_ENCODING, "identity")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    /** By a client that does not unzip on the way. */
    private byte[] readZipped(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(baseUrl() + "/v1/log/" + path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokenOf("arthur"))
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip, identity")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_ENCODING))
                    .contains("gzip");
            return answer.body();
        }
    }

    private void awaitSignatureOfEverything() {
        await().until(() -> publication
                .checkpoints()
                .newest()
                .filter(signed -> signed.checkpoint().size() == log.size())
                .isPresent());
    }
}
