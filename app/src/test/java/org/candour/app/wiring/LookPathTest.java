package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.candour.app.RunningApp;
import org.candour.kernel.Actor;
import org.candour.kernel.CaseId;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.Role;
import org.candour.kernel.WorkerId;
import org.candour.kernel.access.AccessGate;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessOutcome.Denied;
import org.candour.kernel.access.AccessOutcome.Granted;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.Look;
import org.candour.kernel.http.Caller;
import org.candour.ledger.engine.LogReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A look and a question about sharing, from the asker to the log and back, through everything that production has. */
class LookPathTest extends RunningApp {

    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";
    private static final String OPEN_CASE = """
            {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
             "referralSource":"SCHOOL","familyName":"Zephyrine",
             "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false},
             "familyWorkers":["%s"],"leadProfessional":"%s"}""".formatted(PRIYA, PRIYA);
    private static final String DOCUMENT = """
            {"personIds":["%s"],"kind":"ASSESSMENT","subKind":"DONE","purpose":"EARLY_HELP_SUPPORT",
             "function":"SOCIAL_SERVICES","source":"OBSERVED_BY_WORKER","sourceDate":"2026-09-30","nature":"FACT",
             "origin":"OWN","keyDocument":false,"title":"Assessment","body":"What was found","needStatement":"Why",
             "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false}}""";

    @Autowired
    private AccessGate gate;

    @Autowired
    private LogReader log;

    @Test
    void a_look_is_in_the_log_before_it_is_answered() throws Exception {
        var caseId = openedCase();

        var granted = (Granted) ask(record(PRIYA, caseId, AccessPurpose.EARLY_HELP_SUPPORT));

        assertThat(granted.owners()).containsExactly(KeyOwner.of(caseId));
        assertThat(typeAt(granted.position())).isEqualTo("access.RecordAccessed");
    }

    @Test
    void a_refused_look_is_in_the_log_too() throws Exception {
        var stranger = "wrk_00000000000000000000000009";

        var denied = (Denied) ask(record(stranger, openedCase(), AccessPurpose.EARLY_HELP_SUPPORT));

        assertThat(denied.code()).isEqualTo(RefusalCode.NOT_ALLOCATED);
        assertThat(typeAt(denied.position())).isEqualTo("access.AccessRefused");
    }

    @Test
    void a_list_and_a_search_are_looks() throws Exception {
        var caseId = openedCase();
        var auditor = new Caller(Actor.worker(new WorkerId(PRIYA)), Set.of(Role.AUDITOR), "trace");

        var listed = (Granted) ask(new Look.AtList(
                caller(PRIYA), AccessPurpose.EARLY_HELP_SUPPORT, "CASELOAD", List.of(), Set.of(caseId)));
        var searched = (Granted) ask(new Look.AtLog(auditor, AccessPurpose.AUDIT, List.of(), 3));

        assertThat(listed.owners()).containsExactly(KeyOwner.of(caseId));
        assertThat(typeAt(listed.position())).isEqualTo("access.RecordsListed");
        assertThat(typeAt(searched.position())).isEqualTo("access.LogSearched");
    }

    @Test
    void a_question_about_an_unknown_document_is_answered_like_one_about_no_record() {
        post("/v1/cases/" + openedCase() + "/sharing-checks", """
                {"recipientId":"rcp_00000000000000000000000009","documentIds":["doc_00000000000000000000000009"],
                 "needStated":false}""")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_question_answered_no_is_created_and_a_repeat_is_told_the_same() {
        var caseId = openedCase();
        var person = made(post("/v1/cases/" + caseId + "/people", """
                {"familyRole":"PARENT","needed":true,"name":"Zephyrine",
                 "lawfulBasis":{"article6":"ART6_E","confidentialityConsent":false}}"""), "per_");
        var document = made(post("/v1/cases/" + caseId + "/documents", DOCUMENT.formatted(person)), "doc_");
        var question = """
                {"recipientId":"rcp_00000000000000000000000009","documentIds":["%s"],"needStated":false}""".formatted(document);
        var key = UUID.randomUUID().toString();

        var first = told(caseId, key, question);

        assertThat(first).contains("\"decision\":\"REFUSED\"", "\"step\":2", "\"RECIPIENT_CATEGORY_UNKNOWN\"");
        assertThat(told(caseId, key, question)).isEqualTo(first);
    }

    private String told(CaseId caseId, String key, String question) {
        var body = post("/v1/cases/" + caseId + "/sharing-checks", key, question)
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(body);
    }

    private static String made(WebTestClient.ResponseSpec answer, String prefix) {
        var body = String.valueOf(answer.expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        int start = body.indexOf('"' + prefix) + 1;
        return body.substring(start, body.indexOf('"', start));
    }

    private CaseId openedCase() {
        return new CaseId(made(post("/v1/cases", OPEN_CASE), "cas_"));
    }

    private WebTestClient.ResponseSpec post(String path, String body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    private WebTestClient.ResponseSpec post(String path, String key, String body) {
        return signedInAs("priya")
                .post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private AccessOutcome ask(Look look) throws Exception {
        return gate.ask(look).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static Look record(String worker, CaseId caseId, AccessPurpose purpose) {
        return new Look.AtRecord(caller(worker), purpose, caseId, "RECORD", List.of(), Set.of(), Set.of(), null);
    }

    private static Caller caller(String worker) {
        return new Caller(Actor.worker(new WorkerId(worker)), Set.of(Role.FAMILY_WORKER), "trace");
    }

    private String typeAt(long position) {
        return log.entry(position).orElseThrow().facts().type();
    }
}
