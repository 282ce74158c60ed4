package org.candour.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.candour.app.RunningApp;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.publication.Publication;
import org.candour.ledger.proofs.HashTile;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.TilePath;
import org.candour.ledger.proofs.TlogProof;
import org.candour.ledger.proofs.Verdict;
import org.candour.ledger.proofs.VerifierKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogRoutesTest extends RunningApp {

    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";

    @Autowired
    private LogReader log;

    @Autowired
    private Publication publication;

    private long position;
    private SignedCheckpoint checkpoint;

    @BeforeAll
    void appendAndAwaitTheSignature() {
        position = openCase();
        await().until(() -> publication
                .checkpoints()
                .newest()
                .filter(signed -> signed.checkpoint().size() > position)
                .isPresent());
        checkpoint = SignedCheckpoint.parse(get("/v1/log/checkpoint"));
    }

    @Test
    void the_checkpoint_verifies_by_the_key_that_is_served() {
        assertThat(checkpoint.check(key())).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void an_entry_is_proved_to_be_in_the_log() {
        var proof = TlogProof.parse(get("/v1/log/proofs/" + position));

        assertThat(proof.check(log.entry(position).orElseThrow().bytes(), key()))
                .isInstanceOf(Verdict.Verified.class);
        assertThat(proof.check(log.entry(position - 1).orElseThrow().bytes(), key()))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void the_first_tile_holds_the_leaves() {
        int width = TilePath.widthIn(0, 0, checkpoint.checkpoint().size());
        var path = new TilePath(0, 0, width);

        var tile = new HashTile(path, get("/v1/log/" + path.path()));

        assertThat(tile.at(0)).isEqualTo(log.entry(0).orElseThrow().leaf());
        assertThat(tile.at(width - 1))
                .isEqualTo(log.entry(width - 1).orElseThrow().leaf());
    }

    @Test
    void growth_is_proved() {
        nobody().get()
                .uri("/v1/log/consistency?from=1&to=" + checkpoint.checkpoint().size())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo(1)
                .jsonPath("$.hashes[0]")
                .isNotEmpty();
    }

    @Test
    void what_was_signed_is_anchored_outside() {
        nobody().get()
                .uri("/v1/log/anchors")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.anchors[0].place")
                .isEqualTo("file");
    }

    @Test
    void anybody_may_ask_whether_the_log_was_verified_and_how_long_ago() {
        await().untilAsserted(() -> nobody().get()
                .uri("/v1/log/verification")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .cacheControl(CacheControl.noStore())
                .expectBody()
                .jsonPath("$.result")
                .isEqualTo("VERIFIED")
                .jsonPath("$.ageSeconds")
                .isNumber()
                .jsonPath("$.badPosition")
                .doesNotExist());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("/v1/log/tile/0/1", 400, "MALFORMED"),
                Arguments.of("/v1/log/tile/0/x001", 400, "MALFORMED"),
                Arguments.of("/v1/log/tile/0/000.p/256", 400, "MALFORMED"),
                Arguments.of("/v1/log/tile/0/000.p/0", 400, "MALFORMED"),
                Arguments.of("/v1/log/tile/9/000", 400, "MALFORMED"),
                Arguments.of("/v1/log/tile/0/x000/000", 400, "MALFORMED"),
                Arguments.of("/v1/log/tile/0/..%2F..%2Fkeys", 400, "MALFORMED"),
                Arguments.of("/v1/log/tile/0/999", 404, "NOT_FOUND"),
                Arguments.of("/v1/log/tile/7/000", 404, "NOT_FOUND"),
                Arguments.of("/v1/log/tile/x/000", 404, "NOT_FOUND"),
                Arguments.of("/v1/log/proofs/Zephyrine", 400, "MALFORMED"),
                Arguments.of("/v1/log/proofs/-1", 400, "MALFORMED"),
                Arguments.of("/v1/log/proofs/999999999", 404, "NOT_FOUND"),
                Arguments.of("/v1/log/proofs/0?size=999999999", 404, "NOT_FOUND"),
                Arguments.of("/v1/log/proofs/99999999999999999999", 400, "MALFORMED"),
                Arguments.of("/v1/log/consistency?from=2&to=1", 400, "MALFORMED"),
                Arguments.of("/v1/log/consistency?from=1", 400, "MALFORMED"),
                Arguments.of("/v1/log/consistency?from=1&to=999999999", 404, "NOT_FOUND"),
                Arguments.of("/v1/log/everything", 404, "NOT_FOUND"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void says_what_is_wrong_with(String address, int status, String code) {
        nobody().get()
                .uri(URI.create(baseUrl() + address))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("\"code\":\"" + code + "\""));
    }

    private VerifierKey key() {
        return VerifierKey.parse(new String(get("/v1/log/keys"), StandardCharsets.UTF_8).strip());
    }

    private byte[] get(String address) {
        return nobody().get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private long openCase() {
        var answer = signedInAs("priya")
                .post()
                .uri("/v1/cases")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
                         "referralSource":"SCHOOL","familyName":"Zephyrine",
                         "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
                         "familyWorkers":["%s"],"leadProfessional":"%s"}""".formatted(PRIYA, PRIYA))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult();
        return Long.parseLong(answer.getResponseHeaders().getFirst("X-Log-Position"));
    }
}
