package org.candour.app.http;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.app.RunningApp;
import org.candour.kernel.casework.ReferralSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever filled in a field wrongly is told what belongs there, in one style. */
class FieldMessagesTest extends RunningApp {

    private static final String OPEN_CASE = """
            {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
             "referralSource":"SCHOOL","familyName":"Made Up",
             "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
             "familyWorkers":["wrk_2vtq22bd75189rbvv5sb0xj4kp"]}""";

    private static final String MISSING = "This is missing.";
    private static final String DAY = "This must be a day such as 2026-11-24.";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("\"familyName\":\"Made Up\",", "", "/familyName", MISSING),
                fault("\"Made Up\"", "null", "/familyName", MISSING),
                fault(",\"confidentialityConsent\":false", "", "/lawfulBasis/confidentialityConsent", MISSING),
                fault(":false", ":null", "/lawfulBasis/confidentialityConsent", MISSING),
                fault("\"wrk_2vtq22bd75189rbvv5sb0xj4kp\"", "null", "/familyWorkers/0", MISSING),
                fault("2026-09-30", "30/09/2026", "/openedOn", DAY),
                fault("2026-09-30", "2026-02-30", "/openedOn", DAY),
                fault("\"2026-09-30\"", "20260930", "/openedOn", DAY),
                fault("{\"openedOn\"", "{\"at\":\"today\",\"openedOn\"", "/at", instant()),
                fault("SCHOOL", "CIRCUS", "/referralSource", sources()),
                fault("\"SCHOOL\"", "1", "/referralSource", sources()),
                fault("wrk_2vtq22bd75189rbvv5sb0xj4kp", "Margaret", "/familyWorkers/0", id()),
                fault("\"wrk_2vtq22bd75189rbvv5sb0xj4kp\"", "17", "/familyWorkers/0", id()),
                fault("[\"wrk_2vtq22bd75189rbvv5sb0xj4kp\"]", "17", "/familyWorkers", "This must be a list."),
                fault(":false", ":\"yes\"", "/lawfulBasis/confidentialityConsent", "This must be true or false."),
                fault("{\"article6\":\"ART6_E\",\"confidentialityConsent\":false}", "17", "/lawfulBasis", object()),
                fault("\"Made Up\"", "17", "/familyName", "This must be a text."),
                fault("Made Up", "  ", "/familyName", words()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_field_says_what_belongs_there(String instead, String wrong, String pointer, String message) {
        post("/v1/cases", OPEN_CASE.replace(instead, wrong))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    @Test
    void a_part_of_the_address_says_what_belongs_there() {
        post("/v1/cases/Okafor/people", "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The caseId must be an id: cas_ and 26 small letters and digits.");
    }

    private WebTestClient.ResponseSpec post(String address, String body) {
        return signedInAs("priya")
                .post()
                .uri(address)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static Arguments fault(String instead, String wrong, String pointer, String message) {
        return Arguments.of(instead, wrong, pointer, message);
    }

    private static String instant() {
        return "This must be an instant such as 2026-11-24T09:30:00Z.";
    }

    private static String id() {
        return "This must be an id: wrk_ and 26 small letters and digits.";
    }

    private static String object() {
        return "This must be an object.";
    }

    private static String words() {
        return "This must be a text of at most 4000 characters, not blank and without control characters.";
    }

    private static String sources() {
        return Arrays.stream(ReferralSource.values())
                .map(Enum::name)
                .collect(Collectors.joining(", ", "This must be one of ", "."));
    }
}
