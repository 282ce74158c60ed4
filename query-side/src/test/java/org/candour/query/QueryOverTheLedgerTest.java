package org.candour.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.candour.query.QueryKit.Running;
import org.candour.query.view.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the log to the answer: the family of the golden scenario on a real ledger. */
class QueryOverTheLedgerTest {

    private static final String CASE = "/v1/cases/" + GoldenFamily.CASE.value();

    private static QueryKit kit;
    private static Running query;

    @BeforeAll
    static void play() {
        kit = new QueryKit();
        kit.append(GoldenFamily.whole().facts());
        query = kit.start(List.of()).caughtUp();
    }

    @AfterAll
    static void end() {
        query.close();
        kit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/consent", "/sharing-trail", "/accesses", "/documents", "/recipients"})
    void answers_as_at_the_head_what_it_answers_now(String view) {
        long head = GoldenFamily.whole().facts().size() - 1;

        String now = body(CASE + view);

        assertThat(body(CASE + view + "?asAt=" + head)).isEqualTo(now);
        assertThat(body(CASE + view + "?asAt=9999")).isEqualTo(now);
        assertThat(body(CASE + view + "?asAt=" + GoldenFamily.end())).isEqualTo(now);
    }

    @Test
    void answers_again_as_at_the_position_it_stated_while_the_log_grows() {
        try (QueryKit growing = new QueryKit()) {
            growing.append(GoldenFamily.whole().facts());
            try (Running running = growing.start(List.of()).caughtUp()) {
                for (int look = 0; look < 40; look++) {
                    growing.append(strangerLooksAgain());
                    String now = body(running, CASE + "/accesses?limit=200");
                    String position = now.replaceAll("(?s).*\"position\":(\\d+).*", "$1");
                    assertThat(body(running, CASE + "/accesses?limit=200&asAt=" + position))
                            .isEqualTo(now);
                }
            }
        }
    }

    @Test
    void shows_consent_as_it_stood_at_an_instant_in_the_past() {
        query.web()
                .get()
                .uri(CASE + "/consent?asAt=2027-01-26T12:00:00Z")
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.family.allowed")
                .isEqualTo(11)
                .jsonPath("$.family.state")
                .isEqualTo("IN_FORCE")
                .jsonPath("$.asAt.at")
                .isEqualTo("2027-01-25T10:00:00.000Z");
        query.web()
                .get()
                .uri(CASE + "/consent")
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectBody()
                .jsonPath("$.family.state")
                .isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void gives_the_same_digests_when_rebuilt_from_the_log() {
        try (Running rebuilt = kit.start(List.of()).caughtUp()) {
            assertThat(rebuilt.module.views().digests())
                    .isEqualTo(query.module.views().digests())
                    .hasSize(6);
        }
    }

    @Test
    void is_not_changed_by_processes_that_fold_everything_again_at_once() {
        var before = query.module.views().digests();

        try (Running one = kit.startAgainOn(query);
                Running other = kit.startAgainOn(query)) {
            assertThat(one.foldedAgain().module.views().digests()).isEqualTo(before);
            assertThat(other.foldedAgain().module.views().digests()).isEqualTo(before);
        }
    }

    @Test
    void goes_on_past_an_event_that_an_interceptor_parks() {
        AtomicInteger parked = new AtomicInteger();
        MessageHandlerInterceptor<EventMessage> park = (event, context, chain) -> {
            if (event.type().name().equals("consent.ConsentScopeChanged")) {
                parked.incrementAndGet();
                return MessageStream.empty();
            }
            return chain.proceed(event, context);
        };

        try (Running parking = kit.start(List.of(park)).caughtUp()) {
            assertThat(parked.get()).isPositive();
            assertThat(parking.module.views().digests().get("consent-v2"))
                    .isNotEqualTo(query.module.views().digests().get("consent-v2"));
            assertThat(parking.module.views().digests().get("case-v1"))
                    .isEqualTo(query.module.views().digests().get("case-v1"));
        }
    }

    private static List<Fact> strangerLooksAgain() {
        return GoldenFamily.strangerLooks(new GivenLog()).facts().stream()
                .map(look -> new Fact(0, GoldenFamily.end(), look.type(), look.version(), look.event()))
                .toList();
    }

    private static String body(String uri) {
        return body(query, uri);
    }

    private static String body(Running running, String uri) {
        byte[] body = running.web()
                .get()
                .uri(uri)
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        return new String(body, StandardCharsets.UTF_8);
    }
}
