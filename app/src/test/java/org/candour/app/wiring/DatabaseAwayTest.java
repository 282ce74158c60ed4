package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.candour.app.AppClients;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.mongod.LocalMongod;
import org.candour.ledger.mongod.TestMongod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What callers are told while the database of log and views does not answer; that of the keys does. */
@DirtiesContext
class DatabaseAwayTest extends AppClients {

    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";
    private static final String OPEN_CASE = """
            {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
             "referralSource":"SCHOOL","familyName":"Zephyrine",
             "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
             "familyWorkers":["%s"],"leadProfessional":"%s"}""".formatted(PRIYA, PRIYA);
    private static final String ADD_PERSON = """
            {"familyRole":"PARENT","needed":true,"name":"Zephyrine",
             "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false}}""";
    private static final String ABSENT = "/v1/cases/cas_" + "0".repeat(25) + "9";

    /** A read is told at once; a command is pursued for as long as its outcome may still be found out. */
    private static final Duration READ_ANSWERS = Duration.ofSeconds(15);

    /** Longer than a command is pursued. */
    private static final Duration COMMAND_ANSWERS = Duration.ofSeconds(100);

    /** Ends with this JVM: closing it before the program would have the program wait for it. */
    private static final LocalMongod MONGOD = LocalMongod.start(freshFolder());

    @Autowired
    private LogReader log;

    @DynamicPropertySource
    static void keepTheKeysElsewhere(DynamicPropertyRegistry registry) {
        registry.add("candour.mongodb-uri", MONGOD::uri);
        registry.add("candour.keys.mongodb-uri", () -> TestMongod.shared().uri());
        registry.add("candour.databases", () -> TestMongod.shared().freshDatabase());
        registry.add("candour.data", AppClients::freshFolder);
    }

    @Test
    void everybody_is_told_to_come_back_and_the_same_key_settles_what_was_unknown() throws Exception {
        var client = patient("priya");
        var caseRead = openedCase(client);
        var key = UUID.randomUUID().toString();
        long size = log.size();

        MONGOD.pause();
        try {
            var command = aside(() -> post(client, "/v1/cases", key, OPEN_CASE));
            var absent = aside(
                    () -> post(client, ABSENT + "/people", UUID.randomUUID().toString(), ADD_PERSON));
            var read = aside(() -> get(client, caseRead));
            var checkpoint = aside(() -> get(client, "/v1/log/checkpoint"));

            assertUnavailable(read.get(READ_ANSWERS.toSeconds(), TimeUnit.SECONDS));
            assertUnavailable(checkpoint.get(COMMAND_ANSWERS.toSeconds(), TimeUnit.SECONDS));
            assertUnavailable(command.get(COMMAND_ANSWERS.toSeconds(), TimeUnit.SECONDS));
            assertUnavailable(absent.get(COMMAND_ANSWERS.toSeconds(), TimeUnit.SECONDS));
        } finally {
            MONGOD.resume();
        }

        await().atMost(COMMAND_ANSWERS)
                .until(() ->
                        post(client, "/v1/cases", key, OPEN_CASE).getStatus().value() == 201);
        assertThat(log.entries(size, log.size()))
                .extracting(entry -> entry.facts().type())
                .containsOnlyOnce("casework.CaseOpened");
    }

    private static void assertUnavailable(EntityExchangeResult<byte[]> answer) {
        var body = new String(answer.getResponseBody(), StandardCharsets.UTF_8);
        assertThat(answer.getStatus().value()).as(body).isEqualTo(503);
        assertThat(body).containsAnyOf("\"code\":\"OUTCOME_UNKNOWN\"", "\"code\":\"LOG_UNAVAILABLE\"");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("1");
    }

    private static <T> CompletableFuture<T> aside(Supplier<T> asked) {
        return CompletableFuture.supplyAsync(asked, task -> Thread.ofVirtual().start(task));
    }

    private static String openedCase(WebTestClient client) {
        var address = post(client, "/v1/cases", UUID.randomUUID().toString(), OPEN_CASE)
                .getResponseHeaders()
                .getLocation()
                .toString();
        await().until(() -> get(client, address).getStatus().value() == 200);
        return address;
    }

    private WebTestClient patient(String person) {
        return signedInAs(person).mutate().responseTimeout(COMMAND_ANSWERS).build();
    }

    private static EntityExchangeResult<byte[]> get(WebTestClient client, String address) {
        return client.get()
                .uri(address)
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static EntityExchangeResult<byte[]> post(WebTestClient client, String address, String key, String body) {
        return client.post()
                .uri(address)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }
}
