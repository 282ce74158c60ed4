package org.candour.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
