package org.candour.app.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One family from consent form to withdrawal over HTTP, a canary in every field for words and in every file. */
final class FamilyInCanaries {

    private static final String LEAD = "wrk_2vtq22bd75189rbvv5sb0xj4kp";
    private static final String SUPERVISOR = "wrk_306ev5bbsqqnwet52jewxeb3hq";
    private static final Map<String, Object> BASIS =
            Map.of("article6", "ART6_E", "article9", "ART9_H", "confidentialityConsent", true);
    private static final List<String> SEVEN = List.of(
            "WHAT_SHARED",
            "WHY_SHARED",
            "WITH_WHOM",
            "CONSEQUENCES",
            "SECURITY",
            "ACCESS_TO_RECORDS",
            "RIGHT_TO_WITHDRAW");
    private static final List<String> TOPICS = List.of(
            "WHY_KEPT", "WHAT_KINDS", "HOW_USED", "HOW_WHY_WITH_WHOM_SHARED", "SAFETY_AND_RETENTION", "YOUR_RIGHTS");

    private final Function<String, WebTestClient> signedIn;
    private final Canaries canaries;
    private final String today;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> answers = new ArrayList<>();

    FamilyInCanaries(Function<String, WebTestClient> signedIn, Canaries canaries, String today) {
        this.signedIn = signedIn;
        this.canaries = canaries;
        this.today = today;
    }

    /** Every answer to a command so far: status, headers and body. */
    List<String> answers() {
        return answers;
    }

    /** The id that was made for the case, a person, a document and so on. */
    String id(String key) {
        return ids.get(key);
    }

    void play() {
        openCase();
        share("too early", 403);
        for (var parent : List.of("mother", "father")) {
            consent(parent);
        }
        share("as they agreed", 201);
        takeBack();
    }

    private void openCase() {
        var opened = sent(
                "margaret",
                "/v1/cases",
                201,
                body(
                        "openedOn",
                        today,
                        "function",
                        "SOCIAL_SERVICES",
                        "purpose",
                        "EARLY_HELP_SUPPORT",
                        "referralSource",
                        "SCHOOL",
                        "familyName",
                        word("OpenCaseBody.familyName"),
                        "familyWorkers",
                        List.of(LEAD),
                        "leadProfessional",
                        LEAD));
        ids.put("case", made(opened, "cas_"));
        sent(
                "margaret",
                inCase("allocations"),
                201,
                body(
                        "workerId",
                        SUPERVISOR,
                        "allocationRole",
                        "OVERSIGHT",
                        "leadProfessional",
                        false,
                        "reasonCode",
                        "SUPERVISION",
                        "reason",
                        word("AllocateWorkerBody.reason")));
        person("mother", "PARENT");
        person("father", "PARENT");
        person("child", "CHILD");
        responsibility();
        document();
        var linked = sent(
                "priya",
                inCase("recipients"),
                201,
                body(
                        "agencyId",
                        "agy_0000000000000000000000sch1",
                        "roleCode",
                        "CLASS_TEACHER",
                        "worksWith",
                        List.of(id("child")),
                        "from",
                        today,
                        "name",
                        word("LinkRecipientBody.name"),
                        "contact",
                        word("LinkRecipientBody.contact")));
        ids.put("recipient", made(linked, "rcp_"));
    }

    private void person(String key, String role) {
        var added = sent(
                "priya",
                inCase("people"),
                201,
                body(
                        "familyRole",
                        role,
                        "needed",
                        true,
                        "name",
                        word("AddPersonBody.name"),
                        "dateOfBirth",
                        "2001-02-03",
                        "gender",
                        word("AddPersonBody.gender"),
                        "address",
                        word("AddPersonBody.address"),
                        "contactDetails",
                        word("AddPersonBody.contactDetails")));
        ids.put(key, made(added, "per_"));
    }

    private void responsibility() {
        relate("mother", "MOTHER");
        relate("father", "FATHER");
        sent(
                "priya",
                "/v1/people/" + id("mother") + "/parental-responsibility-presumptions",
                201,
                body("caseId", id("case"), "childId", id("child"), "presumption", "MOTHER"));
        sent(
                "priya",
                "/v1/people/" + id("father") + "/parental-responsibility-evidences",
                201,
                body(
                        "caseId",
                        id("case"),
                        "childId",
                        id("child"),
                        "evidence",
                        "BIRTH_REGISTRATION",
                        "seenOn",
                        today,
                        "evidenceReference",
                        word("EvidencePrBody.evidenceReference")));
    }

    private void relate(String person, String as) {
        sent(
                "priya",
                "/v1/people/" + id(person) + "/relationships",
                201,
                body("caseId", id("case"), "toPersonId", id("child"), "relationship", as));
    }

    private void document() {
        var recorded = sent(
                "priya",
                inCase("documents"),
                201,
                body(
                        "personIds",
                        List.of(id("mother"), id("child")),
                        "kind",
                        "ASSESSMENT",
                        "subKind",
                        "DONE",
                        "purpose",
                        "EARLY_HELP_SUPPORT",
                        "function",
                        "SOCIAL_SERVICES",
                        "source",
                        "OBSERVED_BY_WORKER",
                        "sourceDate",
                        today,
                        "nature",
                        "FACT",
                        "origin",
                        "OWN",
                        "keyDocument",
                        true,
                        "title",
                        word("RecordInformationBody.title"),
                        "body",
                        word("RecordInformationBody.body"),
                        "needStatement",
                        word("RecordInformationBody.needStatement"),
                        "otherReason",
                        word("RecordInformationBody.otherReason")));
        ids.put("document", made(recorded, "doc_"));
        uploaded("/v1/documents/" + id("document") + "/files", "filing", Map.of(), "assessment");
    }

    private void consent(String parent) {
        sent(
                "priya",
                inCase("notices-given"),
                201,
                body(
                        "personId",
                        id(parent),
                        "noticeVersion",
                        "1",
                        "topics",
                        TOPICS,
                        "method",
                        "BY_HAND",
                        "givenOn",
                        today,
                        "interpreter",
                        false));
        consult();
        sent(
                "priya",
                inCase("explanations"),
                201,
                body("personId", id(parent), "points", SEVEN, "language", "en", "interpreter", false));
        var form = sent(
                "priya",
                inCase("consent-forms"),
                201,
                body(
                        "personId",
                        id(parent),
                        "formVersion",
                        "1",
                        "childIds",
                        List.of(id("child")),
                        "pagesPresent",
                        2,
                        "parentalConsent",
                        "YES",
                        "approach",
                        "YES",
                        "share",
                        "YES",
                        "boxes",
                        Map.of("POLICE", "EXCLUDED"),
                        "signaturePresent",
                        true,
                        "signedOn",
                        today,
                        "familyName",
                        word("GiveConsentBody.familyName"),
                        "namesAndDatesAsWritten",
                        word("GiveConsentBody.namesAndDatesAsWritten"),
                        "address",
                        word("GiveConsentBody.address"),
                        "relationshipAsWritten",
                        word("GiveConsentBody.relationshipAsWritten"),
                        "signerName",
                        word("GiveConsentBody.signerName")));
        ids.put("consent of " + parent, made(form, "con_"));
        uploaded("/v1/consents/" + id("consent of " + parent) + "/evidence-files", "scan", Map.of("pages", 2), parent);
    }

    private void consult() {
        sent(
                "priya",
                inCase("consultations"),
                201,
                body(
                        "withPersonIds",
                        List.of(id("mother"), id("father")),
                        "recipientIds",
                        List.of(id("recipient")),
                        "shareableKinds",
                        List.of(),
                        "documentIds",
                        List.of(id("document")),
                        "purpose",
                        "EARLY_HELP_SUPPORT",
                        "discussed",
                        word("HoldConsultationBody.discussed"),
                        "why",
                        word("HoldConsultationBody.why")));
    }

    private void share(String when, int status) {
        sent(
                "priya",
                inCase("shares"),
                status,
                body(
                        "recipientId",
                        id("recipient"),
                        "purpose",
                        "EARLY_HELP_SUPPORT",
                        "documentIds",
                        List.of(id("document")),
                        "relevance",
                        List.of(Map.of(
                                "documentId", id("document"), "text", word("ShareInformationBody$RelevanceBody.text"))),
                        "needStatement",
                        word("ShareInformationBody.needStatement"),
                        "recipientName",
                        word("ShareInformationBody.recipientName"),
                        "redactionReasons",
                        word("ShareInformationBody.redactionReasons")));
    }

    private void takeBack() {
        var consent = "/v1/consents/" + id("consent of mother");
        sent(
                "priya",
                consent + "/scope-changes",
                201,
                body(
                        "channel",
                        "PHONE",
                        "boxesExcluded",
                        List.of("VOLUNTARY"),
                        "words",
                        word("ChangeConsentScopeBody.words")));
        sent(
                "priya",
                inCase("withdrawals"),
                201,
                body(
                        "personId",
                        id("mother"),
                        "kinds",
                        List.of("APPROACH", "SHARE"),
                        "words",
                        word("WithdrawConsentBody.words")));
        sent(
                "priya",
                consent + "/withdrawal-confirmations",
                201,
                body("sentOn", today, "letter", word("ConfirmWithdrawalBody.letter")));
    }

    private void uploaded(String path, String part, Object facts, String what) {
        var form = new MultipartBodyBuilder();
        form.part(part, facts, MediaType.APPLICATION_JSON);
        form.part("file", new ByteArrayResource(canaries.pdf("file " + what)), MediaType.APPLICATION_PDF)
                .filename(word("file name of " + what) + ".pdf");
        kept(path, 201, request("priya", path).bodyValue(form.build()));
    }

    private String sent(String person, String path, int status, Object body) {
        return kept(
                path,
                status,
                request(person, path).contentType(MediaType.APPLICATION_JSON).bodyValue(body));
    }

    private WebTestClient.RequestBodySpec request(String person, String path) {
        return signedIn.apply(person)
                .post()
                .uri(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag);
    }

    private String kept(String path, int status, WebTestClient.RequestHeadersSpec<?> request) {
        var answer = request.exchange().expectBody().returnResult();
        var text = text(answer);
        answers.add(path + " " + answer.getStatus() + " " + answer.getResponseHeaders() + " " + text);
        etag = answer.getResponseHeaders().getETag() == null
                ? etag
                : answer.getResponseHeaders().getETag();
        if (answer.getStatus().value() != status) {
            throw new AssertionError(path + " was answered " + answer.getStatus() + ": " + text);
        }
        return text;
    }

    private String etag = "\"b--1\"";

    private String word(String field) {
        return canaries.word(field);
    }

    private String inCase(String what) {
        return "/v1/cases/" + id("case") + "/" + what;
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        var body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static String made(String answer, String prefix) {
        int start = answer.indexOf('"' + prefix) + 1;
        return answer.substring(start, answer.indexOf('"', start));
    }

    private static Map<String, Object> body(Object... fields) {
        var body = new HashMap<String, Object>();
        body.put("lawfulBasis", BASIS);
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }
}
