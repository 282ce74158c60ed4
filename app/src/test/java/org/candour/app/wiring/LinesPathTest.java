package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candour.app.RunningApp;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.proofs.Checkpoint;
import org.candour.ledger.proofs.ConsistencyProof;
import org.candour.ledger.proofs.Hash;
import org.candour.ledger.proofs.SignedCheckpoint;
import org.candour.ledger.proofs.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list in lines over the wire, and its closing line held against what the log has signed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinesPathTest extends RunningApp {

    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";
    private static final int LOOKS = 7;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private LogReader log;

    private String address;

    @BeforeAll
    void openCaseAndLookAtIt() {
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
        address = answer.getResponseHeaders().getLocation().toString();
        for (int look = 0; look < LOOKS; look++) {
            get(address + "?atLeast=" + (log.size() - 1), MediaType.APPLICATION_JSON);
        }
    }

    @Test
    void the_whole_list_comes_in_looks_that_are_in_the_log_and_ends_with_its_count() {
        long size = log.size();

        var lines = lines("/accesses?limit=3&atLeast=" + (size - 1));

        var end = lines.removeLast();
        assertThat(end.path("end").asBoolean()).isTrue();
        assertThat(end.path("count").asInt()).isEqualTo(lines.size()).isGreaterThanOrEqualTo(LOOKS);
        assertThat(lines).noneMatch(line -> line.has("end"));
        assertThat(log.entries(size, log.size()))
                .hasSizeGreaterThanOrEqualTo((lines.size() + 2) / 3)
                .allMatch(entry -> entry.facts().type().equals("access.RecordAccessed"));
        var page = JSON.readTree(text(get(
                address + "/accesses?limit=200&asAt=" + end.path("position").asLong(), MediaType.APPLICATION_JSON)));
        assertThat(page.path("items")).containsExactlyElementsOf(lines);
    }

    @Test
    void the_root_of_the_closing_line_is_one_that_the_signed_log_continues() {
        var end = lines("/sharing-trail?atLeast=" + (log.size() - 1)).getLast();
        long size = end.path("position").asLong() + 1;
        await().untilAsserted(() -> assertThat(signed().size()).isGreaterThan(size));
        var signed = signed();

        var proof = JSON.readTree(text(nobody().get()
                .uri("/v1/log/consistency?from=%d&to=%d".formatted(size, signed.size()))
                .exchange()
                .expectBody()
                .returnResult()));

        var path = new ArrayList<Hash>();
        proof.path("hashes").forEach(hash -> path.add(Hash.ofBase64(hash.asString())));
        var check = new ConsistencyProof(size, signed.size(), path);
        assertThat(check.check(Hash.ofBase64(end.path("root").asString()), signed.root()))
                .isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void a_reader_who_is_not_let_in_gets_a_problem_and_no_line() {
        var answer = signedInAs("sam")
                .get()
                .uri(address + "/sharing-trail")
                .accept(MediaType.APPLICATION_NDJSON)
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .returnResult();

        assertThat(JSON.readTree(text(answer)).path("code").asString()).isEqualTo("RECORD_NOT_AVAILABLE");
    }

    private List<JsonNode> lines(String list) {
        var lines = new ArrayList<JsonNode>();
        text(get(address + list, MediaType.APPLICATION_NDJSON))
                .lines()
                .map(JSON::readTree)
                .forEach(lines::add);
        return lines;
    }

    private Checkpoint signed() {
        return SignedCheckpoint.parse(nobody().get()
                        .uri("/v1/log/checkpoint")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .checkpoint();
    }

    private EntityExchangeResult<byte[]> get(String uri, MediaType type) {
        return signedInAs("priya")
                .get()
                .uri(uri)
                .accept(type)
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(answer.getResponseBody(), StandardCharsets.UTF_8);
    }
}
