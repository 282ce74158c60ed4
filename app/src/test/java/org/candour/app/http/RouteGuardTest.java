package org.candour.app.http;

import org.candour.app.RunningApp;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class RouteGuardTest extends RunningApp {

    @Test
    void somebody_signed_in_is_told_who_they_are() {
        signedInAs("priya")
                .get()
                .uri("/v1/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("wrk_2vtq22bd75189rbvv5sb0xj4kp")
                .jsonPath("$.roles[0]")
                .isEqualTo("FAMILY_WORKER");
    }

    @Test
    void nobody_is_told_to_sign_in() {
        nobody().get()
                .uri("/v1/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_SIGNED_IN")
                .jsonPath("$.detail")
                .isEqualTo("The request has no token: send one as Authorization: Bearer.");
    }

    @Test
    void a_token_that_is_not_ours_signs_nobody_in() {
        nobody().get()
                .uri("/v1/me")
                .header(HttpHeaders.AUTHORIZATION, "Bearer e30.e30.e30")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_SIGNED_IN")
                .jsonPath("$.detail")
                .isEqualTo("The token that was sent does not count here, or no longer: get a new one.");
    }

    @Test
    void nothing_is_kept_on_the_way_and_no_read_is_answered_from_memory() {
        signedInAs("priya")
                .get()
                .uri("/v1/me")
                .header(HttpHeaders.IF_NONE_MATCH, "*")
                .header(HttpHeaders.RANGE, "bytes=0-1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer");
    }

    @Test
    void an_answer_belongs_to_the_trace_that_the_request_names() {
        nobody().get()
                .uri("/v1/me")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange()
                .expectHeader()
                .valueMatches("traceparent", "00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void facts_are_not_edited() {
        nobody().put()
                .uri("/v1/me")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals(HttpHeaders.ALLOW, "GET")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IMMUTABLE")
                .jsonPath("$.requirement")
                .isEqualTo("R9");
    }
}
