package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.candour.app.RunningApp;
import org.candour.ledger.engine.LogReader;
import org.candour.query.QueryModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One command from the form to the log and back, through everything that production has. */
class CommandPathTest extends RunningApp {

    private static final String CANARY = "Zephyrine";
    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";
    private static final String NOBODY = "wrk_2vtq22bd75189rbvv5sb0xj4kq";
    private static final String OPEN_CASE = """
            {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
             "referralSource":"SCHOOL","familyName":"%s",
             "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
             "familyWorkers":["%s"],"leadProfessional":"%s"}""".formatted(CANARY, PRIYA, PRIYA);

    @Autowired
    private LogReader log;

    @Autowired
    private QueryModule views;

    @Autowired
    private MeterRegistry meters;

    @Test
    void an_accepted_command_is_answered_with_its_place_in_the_log() {
        var answer = open(newKey(), OPEN_CASE);

        assertThat(answer.getStatus().value()).isEqualTo(201);
        assertThat(answer.getResponseHeaders().getLocation().toString()).matches("/v1/cases/cas_[0-9a-z]{26}");
        long position = Long.parseLong(answer.getResponseHeaders().getFirst("X-Log-Position"));
        assertThat(log.entry(position).orElseThrow().facts().type()).isEqualTo("casework.WorkerAllocated");
        assertThat(log.entry(position - 1).orElseThrow().facts().type()).isEqualTo("casework.CaseOpened");
    }

    @Test
    void the_views_follow() {
        long position =
                Long.parseLong(open(newKey(), OPEN_CASE).getResponseHeaders().getFirst("X-Log-Position"));

        await().untilAsserted(() -> assertThat(views.views().reached().values())
                .allSatisfy(reached -> assertThat(reached.position()).isGreaterThanOrEqualTo(position)));
    }

    @Test
    void a_command_and_the_folds_of_its_events_are_timed_by_their_types() {
        open(newKey(), OPEN_CASE);

        await().untilAsserted(() -> assertThat(meters.find("candour.messages")
                        .tag("outcome", "success")
                        .timers())
                .extracting(timer -> timer.getId().getTag("type"))
                .contains("casework.OpenCase", "casework.CaseOpened"));
    }

    @Test
    void no_word_of_it_is_in_the_log_in_clear() {
        open(newKey(), OPEN_CASE);

        assertThat(log.entries(0, log.size()))
                .isNotEmpty()
                .noneMatch(entry -> new String(entry.bytes(), StandardCharsets.UTF_8).contains(CANARY));
    }

    @Test
    void the_entry_carries_the_trace_of_the_request() {
        var answer = client("priya")
                .header("Idempotency-Key", newKey())
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-01")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(OPEN_CASE)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult();

        long position = Long.parseLong(answer.getResponseHeaders().getFirst("X-Log-Position"));
        assertThat(log.entry(position).orElseThrow().facts().traceId()).contains("0af7651916cd43dd8448eb211c80319d");
    }

    @Test
    void a_repeat_is_answered_from_the_log_byte_by_byte() {
        var key = newKey();
        var first = open(key, OPEN_CASE);
        long size = log.size();

        var second = open(key.toUpperCase(Locale.ROOT), OPEN_CASE);

        assertThat(second.getStatus()).isEqualTo(first.getStatus());
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(log.size()).isEqualTo(size);
    }

    @Test
    void two_at_once_with_one_key_are_one_command() throws Exception {
        var key = newKey();
        long size = log.size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ExecutorCompletionService<EntityExchangeResult<byte[]>>(threads);
            Callable<EntityExchangeResult<byte[]>> send = () -> open(key, OPEN_CASE);
            for (int i = 0; i < 8; i++) {
                answers.submit(send);
            }
            var first = answers.take().get().getResponseBody();
            for (int i = 1; i < 8; i++) {
                assertThat(answers.take().get().getResponseBody()).isEqualTo(first);
            }
        }
        assertThat(log.size()).isEqualTo(size + 2);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = newKey();
        open(key, OPEN_CASE);

        assertRefused(open(key, OPEN_CASE.replace("SCHOOL", "HEALTH")), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void the_same_key_of_somebody_else_is_another_command() {
        var key = newKey();
        var priyas = open(key, OPEN_CASE);
        var margarets = open("margaret", key, OPEN_CASE);

        assertThat(margarets.getStatus().value()).isEqualTo(201);
        assertThat(margarets.getResponseHeaders().getLocation())
                .isNotEqualTo(priyas.getResponseHeaders().getLocation());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("no key", null, OPEN_CASE, 400, "IDEMPOTENCY_KEY_MISSING"),
                Arguments.of("a key that is no UUID", CANARY, OPEN_CASE, 400, "IDEMPOTENCY_KEY_MISSING"),
                Arguments.of(
                        "a key of version 1",
                        "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                        OPEN_CASE,
                        400,
                        "IDEMPOTENCY_KEY_MISSING"),
                Arguments.of("a missing field", newKey(), "{\"familyName\":\"" + CANARY + "\"}", 400, "MALFORMED"),
                Arguments.of("blank words", newKey(), OPEN_CASE.replace(CANARY, "  "), 400, "MALFORMED"),
                Arguments.of("an id of another kind", newKey(), OPEN_CASE.replace("wrk_", "per_"), 400, "MALFORMED"),
                Arguments.of("an unknown code", newKey(), OPEN_CASE.replace("SCHOOL", "CIRCUS"), 400, "MALFORMED"),
                Arguments.of("a number for a code", newKey(), OPEN_CASE.replace("\"SCHOOL\"", "1"), 400, "MALFORMED"),
                Arguments.of("no such day", newKey(), OPEN_CASE.replace("09-30", "02-30"), 400, "MALFORMED"),
                Arguments.of(
                        "a field of the server",
                        newKey(),
                        OPEN_CASE.replace("{\"openedOn\"", "{\"position\":1,\"openedOn\""),
                        400,
                        "UNKNOWN_FIELD"),
                Arguments.of(
                        "no lawful basis",
                        newKey(),
                        OPEN_CASE.replaceAll("\"lawfulBasis\":\\{[^}]*},", ""),
                        422,
                        "LAWFUL_BASIS_MISSING"),
                Arguments.of(
                        "a time to come",
                        newKey(),
                        OPEN_CASE.replace("{\"openedOn\"", "{\"at\":\"2999-01-01T00:00:00Z\",\"openedOn\""),
                        422,
                        "DATE_INVALID"),
                Arguments.of(
                        "a day to come", newKey(), OPEN_CASE.replace("2026-09-30", "2036-09-30"), 422, "DATE_INVALID"),
                Arguments.of("a worker nobody knows", newKey(), OPEN_CASE.replace(PRIYA, NOBODY), 400, "MALFORMED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refuses_and_appends_nothing(String name, String key, String body, int status, String code) {
        long size = log.size();

        assertRefused(open(key, body), status, code);

        assertThat(log.size()).isEqualTo(size);
    }

    @Test
    void says_which_field_names_somebody_whom_nobody_knows() {
        var other = OPEN_CASE.replace("[\"" + PRIYA, "[\"" + PRIYA + "\",\"" + NOBODY);
        var address = open(newKey(), OPEN_CASE).getResponseHeaders().getLocation() + "/allocations";
        var absent = "/v1/cases/cas_2vtq22bd75189rbvv5sb0xj4kp/allocations";
        var allocation =
                "{\"workerId\":\"" + NOBODY + "\",\"allocationRole\":\"OVERSIGHT\",\"leadProfessional\":false}";

        assertNobodyAt("/familyWorkers/1", post("priya", "/v1/cases", other));
        assertNobodyAt("/workerId", post("margaret", address, allocation));
        post("margaret", absent, allocation).expectStatus().isNotFound();
    }

    private static void assertNobodyAt(String place, WebTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(place)
                .jsonPath("$.errors[0].code")
                .isEqualTo("REFERENCE_UNKNOWN");
    }

    private WebTestClient.ResponseSpec post(String person, String address, String body) {
        return signedInAs(person)
                .post()
                .uri(address)
                .header("Idempotency-Key", newKey())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void a_role_that_opens_no_cases_is_told_so_before_anything_is_read() {
        assertRefused(open("arthur", newKey(), "{"), 403, "ROLE_NOT_ALLOWED");
    }

    @Test
    void a_fact_is_not_edited_and_the_answer_names_the_command() {
        signedInAs("priya")
                .put()
                .uri("/v1/cases")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IMMUTABLE")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("POST /v1/cases"));
    }

    private static void assertRefused(EntityExchangeResult<byte[]> answer, int status, String code) {
        var body = new String(answer.getResponseBody(), StandardCharsets.UTF_8);
        assertThat(answer.getStatus().value()).as(body).isEqualTo(status);
        assertThat(body).contains("\"code\":\"" + code + "\"").doesNotContain(CANARY, "CIRCUS");
    }

    private EntityExchangeResult<byte[]> open(String key, String body) {
        return open("priya", key, body);
    }

    private EntityExchangeResult<byte[]> open(String person, String key, String body) {
        var request = client(person);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private WebTestClient.RequestBodySpec client(String person) {
        return signedInAs(person).post().uri("/v1/cases");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
