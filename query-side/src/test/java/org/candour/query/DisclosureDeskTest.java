package org.candour.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.candour.kernel.IdKind;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.candour.query.QueryKit.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the desk does in which order, and what it never does. */
class DisclosureDeskTest {

    private static final String CASE = "/v1/cases/" + GoldenFamily.CASE.value();
    private static final String ABSENT = "/v1/cases/" + GivenLog.id(IdKind.CASE, "absent");
    private static final String DOCUMENT = "/v1/documents/" + GoldenFamily.D1.value();
    private static final String SUPPORT = "EARLY_HELP_SUPPORT";

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

    @BeforeEach
    void forget() {
        kit.forget();
    }

    @Test
    void asks_before_it_opens_and_opens_only_what_is_shown() {
        get(CASE)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.familyName")
                .isEqualTo("words of familyName")
                .jsonPath("$.people[0].name")
                .isEqualTo("words of name")
                .jsonPath("$.people[0].address")
                .doesNotExist();

        assertThat(kit.order().getFirst()).isEqualTo("asked");
        assertThat(kit.order()).containsOnlyOnce("asked").contains("opened familyName", "opened name");
    }

    @Test
    void asks_for_everybody_whose_words_are_in_the_answer() {
        get(CASE).expectStatus().isOk();

        Look.AtRecord look = (Look.AtRecord) kit.gate.asked().getFirst();
        assertThat(look.people()).isEqualTo(Set.copyOf(GoldenFamily.FAMILY));
        assertThat(look.caseId()).isEqualTo(GoldenFamily.CASE);
        assertThat(look.purpose()).isEqualTo(AccessPurpose.EARLY_HELP_SUPPORT);
        assertThat(look.view()).isEqualTo("CASE");
    }

    @Test
    void opens_nothing_where_only_facts_are_shown() {
        for (String view : List.of("/consent", "/accesses", "/documents")) {
            get(CASE + view).expectStatus().isOk();
        }

        assertThat(kit.order()).containsOnly("asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/consent", "/sharing-trail", "/accesses", "/documents", "/recipients"})
    void answers_a_stranger_as_if_there_were_no_such_record(String view) {
        kit.callAs(GoldenFamily.STRANGER);

        Denial foreign = denied(CASE + view);
        Denial absent = denied(ABSENT + view);
        Denial malformed = denied("/v1/cases/Okafor" + view);

        assertThat(foreign).isEqualTo(absent).isEqualTo(malformed);
        assertThat(foreign.body()).contains("RECORD_NOT_AVAILABLE");
        assertThat(kit.order()).containsOnly("asked").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/file"})
    void answers_a_stranger_about_a_document_as_if_there_were_none(String part) {
        kit.callAs(GoldenFamily.STRANGER);

        Denial foreign = denied(DOCUMENT + part);
        Denial absent = denied("/v1/documents/" + GivenLog.id(IdKind.DOCUMENT, "absent") + part);

        assertThat(foreign).isEqualTo(absent);
        assertThat(kit.order()).containsOnly("asked").hasSize(2);
    }

    @Test
    void lets_the_gate_write_down_a_read_without_a_purpose_and_answers_400() {
        for (String purpose : new String[] {null, "CURIOSITY", ""}) {
            get(CASE, purpose)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("PURPOSE_MISSING");
        }

        assertThat(kit.gate.asked())
                .hasSize(3)
                .allSatisfy(look -> assertThat(look.purpose()).isNull());
        assertThat(kit.order()).containsOnly("asked");
    }

    @Test
    void tells_a_reader_with_standing_that_the_purpose_does_not_fit() {
        get(CASE, "AUDIT")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PURPOSE_MISMATCH");
    }

    @Test
    void shows_nothing_when_the_log_cannot_be_written() {
        kit.gate.breakLog(new IllegalStateException("the database is away"));

        get(CASE).expectStatus().isEqualTo(503).expectBody().jsonPath("$.code").isEqualTo("LOG_UNAVAILABLE");

        assertThat(kit.order()).containsExactly("asked");
    }

    @Test
    void says_that_words_under_a_destroyed_key_are_gone() {
        kit.opener.destroy(KeyOwner.of(GoldenFamily.ELI));

        get(CASE)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.people[3].name.sealed")
                .isEqualTo("DESTROYED")
                .jsonPath("$.people[0].name")
                .isEqualTo("words of name");
    }

    @Test
    void says_what_an_answer_is_as_of_and_that_it_is_not_to_be_kept() {
        long head = GoldenFamily.whole().facts().size() - 1;

        get(CASE + "/consent")
                .expectHeader()
                .valueEquals("X-Log-Position", Long.toString(head))
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"b-" + head + '"')
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .jsonPath("$.asAt.position")
                .isEqualTo((int) head);
    }

    @Test
    void never_answers_from_memory() {
        long head = GoldenFamily.whole().facts().size() - 1;

        query.web()
                .get()
                .uri(CASE)
                .header("X-Purpose", SUPPORT)
                .header(HttpHeaders.IF_NONE_MATCH, "\"b-" + head + '"')
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(kit.gate.asked()).hasSize(1);
    }

    @Test
    void refuses_a_form_that_it_does_not_answer_in_before_it_asks() {
        query.web()
                .get()
                .uri(CASE + "/accesses")
                .header("X-Purpose", SUPPORT)
                .header(HttpHeaders.ACCEPT, "text/csv")
                .exchange()
                .expectStatus()
                .isEqualTo(406);

        assertThat(kit.order()).isEmpty();
    }

    @Test
    void counts_a_head_request_as_a_read() {
        query.web()
                .method(HttpMethod.HEAD)
                .uri(CASE)
                .header("X-Purpose", SUPPORT)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(kit.gate.asked()).hasSize(1);
    }

    @Test
    void does_not_ask_while_the_view_is_behind() {
        get(CASE + "?atLeast=9999")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VIEW_BEHIND");

        assertThat(kit.order()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asAt=yesterday",
                "?asAt=-1",
                "?asAt=",
                "?asAt=1&asAt=2",
                "?atLeast=x",
                "?limit=0",
                "?limit=201",
                "?after=99999999999999999999"
            })
    void refuses_a_parameter_that_it_cannot_read(String parameter) {
        get(CASE + "/documents" + parameter)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MALFORMED");

        assertThat(kit.order()).isEmpty();
    }

    @Test
    void changes_what_is_shown_by_asAt_and_never_who_may_see() {
        kit.callAs(GoldenFamily.STRANGER);
        denied(CASE + "/consent?asAt=5");

        Look.AtRecord look = (Look.AtRecord) kit.gate.asked().getFirst();
        assertThat(look.asAt()).isEqualTo("5");
    }

    @Test
    void pages_in_the_order_of_the_log() {
        EntityExchangeResult<byte[]> first = get(CASE + "/sharing-trail?limit=1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].outcome")
                .isEqualTo("SHARED")
                .jsonPath("$.items[0].relevance")
                .isEqualTo("words of relevance")
                .jsonPath("$.next")
                .isNumber()
                .returnResult();
        assertThat(first.getResponseHeaders().getFirst(HttpHeaders.LINK))
                .startsWith("<" + CASE + "/sharing-trail?limit=1&after=")
                .endsWith(">; rel=\"next\"");
        String next = new String(first.getResponseBody()).replaceAll(".*\"next\":([0-9]+).*", "$1");

        get(CASE + "/sharing-trail?limit=1&after=" + next)
                .expectBody()
                .jsonPath("$.items[0].outcome")
                .isEqualTo("REFUSED")
                .jsonPath("$.items[0].refusal.code")
                .isEqualTo("RECIPIENT_EXCLUDED")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void lists_the_cases_of_the_caller_and_of_nobody_else() {
        get("/v1/cases")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].caseId")
                .isEqualTo(GoldenFamily.CASE.value())
                .jsonPath("$.items[0].familyName")
                .isEqualTo("words of familyName")
                .jsonPath("$.items[0].leads")
                .isEqualTo(true);

        kit.callAs(GoldenFamily.STRANGER);
        get("/v1/cases")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        assertThat(kit.gate.asked())
                .hasSize(2)
                .allSatisfy(look -> assertThat(look).isInstanceOf(Look.AtList.class));
    }

    @Test
    void shows_the_familys_access_log_with_the_look_that_was_refused() {
        get(CASE + "/accesses")
                .expectBody()
                .jsonPath("$.items[0].outcome")
                .isEqualTo("REFUSED")
                .jsonPath("$.items[0].code")
                .isEqualTo("NOT_ALLOCATED")
                .jsonPath("$.items[0].actor.id")
                .isEqualTo(GoldenFamily.STRANGER.value());
    }

    @Test
    void shows_a_document_with_its_words_and_offers_its_file() {
        get(DOCUMENT)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.body")
                .isEqualTo("words of body")
                .jsonPath("$.document.file.scanState")
                .isEqualTo("NOT_SCANNED");

        Look.AtRecord look = (Look.AtRecord) kit.gate.asked().getFirst();
        assertThat(look.documents()).containsExactly(GoldenFamily.D1);
    }

    @Test
    void sends_a_file_as_an_attachment_with_the_digest_of_its_bytes() {
        get(DOCUMENT + "/file")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + GoldenFamily.D1.value() + ".pdf\"")
                .expectHeader()
                .contentType("application/pdf")
                .expectHeader()
                .valueEquals("Repr-Digest", "sha-256=:uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=:")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody(String.class)
                .isEqualTo(RecordingOpener.FILE);

        assertThat(kit.order()).containsExactly("asked", "opened file", "opened file");
    }

    private record Denial(int status, String body, String contentType) {}

    private static Denial denied(String uri) {
        EntityExchangeResult<byte[]> result =
                get(uri).expectStatus().isNotFound().expectBody().returnResult();
        HttpHeaders headers = result.getResponseHeaders();
        assertThat(headers.getETag()).isNull();
        return new Denial(
                result.getStatus().value(),
                new String(result.getResponseBody()),
                String.valueOf(headers.getContentType()));
    }

    private static WebTestClient.ResponseSpec get(String uri) {
        return get(uri, SUPPORT);
    }

    private static WebTestClient.ResponseSpec get(String uri, String purpose) {
        var request = query.web().get().uri(uri);
        return (purpose == null ? request : request.header("X-Purpose", purpose)).exchange();
    }
}
