package org.candour.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.candour.query.QueryKit.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** A case of which an event is parked is never shown as if it were up to date. */
class ParkedCaseTest {

    private static final String POISON = "casework.RecipientLinked";
    private static final String CASE = "/v1/cases/" + GoldenFamily.CASE.value();

    private static QueryKit kit;
    private static Running query;
    private static long before;

    @BeforeAll
    static void play() {
        kit = new QueryKit();
        var facts = GoldenFamily.whole().facts();
        before = IntStream.range(0, facts.size())
                        .filter(i -> facts.get(i).type().equals(POISON))
                        .findFirst()
                        .orElseThrow()
                - 1L;
        kit.append(facts);
        query = kit.startParking(POISON).caughtUp();
    }

    @AfterAll
    static void end() {
        query.close();
        kit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sharing-trail", "/accesses", "/documents", "/recipients"})
    void is_answered_as_of_the_position_before_and_so_is_every_later_moment(String view) {
        var now = get(CASE + view);

        assertThat(now.getStatus().value()).isEqualTo(200);
        assertThat(stated(now)).containsExactly(Long.toString(before), "\"b-" + before + '"');
        assertThat(body(now)).contains("\"position\":" + before);
        for (var moment :
                List.of(Long.toString(before), "9999", GoldenFamily.end().toString())) {
            assertThat(body(get(CASE + view + "?asAt=" + moment))).isEqualTo(body(now));
        }
        assertThat(stated(get(CASE + view + "?asAt=" + (before - 1)))).contains(Long.toString(before - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consent", "/documents"})
    void states_that_position_to_whoever_decides_on_what_they_saw(String view) {
        assertThat(stated(get(CASE + view))).containsExactly(Long.toString(before), "\"b-" + before + '"');
    }

    @Test
    void a_document_and_a_caseload_state_it_too() {
        assertThat(stated(get("/v1/documents/" + GoldenFamily.D1.value()))).contains(Long.toString(before));
        assertThat(stated(get("/v1/cases"))).contains(Long.toString(before));
    }

    @Test
    void is_behind_for_whoever_asks_for_more() {
        assertThat(get(CASE + "?atLeast=" + before).getStatus().value()).isEqualTo(200);

        var later = get(CASE + "?atLeast=" + (before + 1));

        assertThat(later.getStatus().value()).isEqualTo(503);
        assertThat(body(later)).contains("VIEW_BEHIND");
    }

    private static List<String> stated(EntityExchangeResult<byte[]> answer) {
        return List.of(
                String.valueOf(answer.getResponseHeaders().getFirst("X-Log-Position")),
                String.valueOf(answer.getResponseHeaders().getFirst(HttpHeaders.ETAG)));
    }

    private static String body(EntityExchangeResult<byte[]> answer) {
        return new String(answer.getResponseBody());
    }

    private static EntityExchangeResult<byte[]> get(String uri) {
        return query.web()
                .get()
                .uri(uri)
                .header("X-Purpose", "EARLY_HELP_SUPPORT")
                .exchange()
                .expectBody()
                .returnResult();
    }
}
