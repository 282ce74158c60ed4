package org.candour.app.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candour.app.RunningApp;
import org.candour.ledger.engine.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class RehearsalClockTest extends RunningApp {

    @Autowired
    private RehearsalClock clock;

    @Autowired
    private Ledger ledger;

    @Test
    void stands_still_until_it_is_set_and_then_rules_what_is_recorded() {
        Instant later = clock.instant().plus(Duration.ofMinutes(5));

        var answer = set("olu", later).expectStatus().isCreated().expectBody().returnResult();

        assertThat(read()).isEqualTo(later.toString());
        assertThat(clock.instant()).isEqualTo(later);
        long position = Long.parseLong(answer.getResponseHeaders().getFirst("X-Log-Position"));
        assertThat(ledger.reader().entry(position).orElseThrow().facts().type())
                .isEqualTo("operations.RehearsalClockSet");
    }

    @Test
    void is_never_set_back() {
        set("olu", clock.instant().minusSeconds(1))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("DATE_INVALID");
    }

    @Test
    void is_set_by_operators_alone() {
        set("priya", clock.instant().plusSeconds(60)).expectStatus().isForbidden();
    }

    @Test
    void another_process_follows() {
        var other = new RehearsalClock();
        var follower = new RehearsalFollower(other, ledger);
        try {
            Instant later = clock.instant().plus(Duration.ofMinutes(1));
            set("olu", later).expectStatus().isCreated();

            await().untilAsserted(() -> assertThat(other.instant()).isEqualTo(later));
        } finally {
            follower.close();
        }
    }

    @Test
    void a_process_that_starts_later_stands_where_the_log_says() {
        Instant later = clock.instant().plus(Duration.ofMinutes(1));
        set("olu", later).expectStatus().isCreated();

        var other = new RehearsalClock();
        var follower = new RehearsalFollower(other, ledger);
        try {
            assertThat(other.instant()).isEqualTo(later);
        } finally {
            follower.close();
        }
    }

    private String read() {
        var body = nobody().get()
                .uri("/rehearsal/clock")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body.replaceAll(".*\"instant\":\"([^\"]+)\".*", "$1");
    }

    private WebTestClient.ResponseSpec set(String person, Instant instant) {
        return signedInAs(person)
                .put()
                .uri("/rehearsal/clock")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"instant\":\"" + instant + "\"}")
                .exchange();
    }
}
