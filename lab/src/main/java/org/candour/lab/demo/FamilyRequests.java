package org.candour.lab.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candour.lab.demo.Api.Answer;
import org.jspecify.annotations.Nullable;

/** What is asked of the service about the family, one method a kind of request; the path beside it is the story. */
final class FamilyRequests {

    /** Who works with the family and sends what has no other sender. */
    static final String LEAD = "priya";

    /** The seven points that a person must know before consent, in the order of the form. */
    static final List<String> SEVEN = List.of(
            "WHAT_SHARED",
            "WHY_SHARED",
            "WITH_WHOM",
            "CONSEQUENCES",
            "SECURITY",
            "ACCESS_TO_RECORDS",
            "RIGHT_TO_WITHDRAW");

    private static final Map<String, Object> BASIS =
            Map.of("article6", "ART6_E", "article9", "ART9_H", "confidentialityConsent", true);
    private static final List<String> TOPICS = List.of(
            "WHY_KEPT", "WHAT_KINDS", "HOW_USED", "HOW_WHY_WITH_WHOM_SHARED", "SAFETY_AND_RETENTION", "YOUR_RIGHTS");

    private final Api api;
    private final Story story;
    private final Map<String, String> ids = new HashMap<>();

    FamilyRequests(Api api, Story story) {
        this.api = api;
        this.story = story;
    }

    /** Notes what the service called something, under the name that the story gives it. */
    void remember(String key, String id) {
        ids.put(key, id);
    }

    void at(String instant, String heading) throws IOException, InterruptedException {
        story.day("", heading);
        var set = api.clock(instant);
        if (set.status() >= 300) {
            story.accepted("The rehearsal's clock is set", set);
        }
    }

    void person(String key, String role, String name, String born) throws IOException, InterruptedException {
        var added = story.accepted(
                "On record: " + name,
                api.command(
                        LEAD,
                        inCase("people"),
                        body(
                                "familyRole",
                                role,
                                "needed",
                                true,
                                "name",
                                name,
                                "dateOfBirth",
                                born,
                                "address",
                                "12 Elm Street")));
        ids.put(key, made(added, "per_"));
    }

    void relate(String person, String child, String as) throws IOException, InterruptedException {
        story.accepted(
                "Related as " + as.toLowerCase(Locale.ROOT),
                api.command(
                        LEAD,
                        "/v1/people/" + id(person) + "/relationships",
                        body("caseId", id("case"), "toPersonId", id(child), "relationship", as)));
    }

    void notice(String person) throws IOException, InterruptedException {
        story.accepted(
                "Given the notice, all six topics",
                api.command(
                        LEAD,
                        inCase("notices-given"),
                        body(
                                "personId",
                                id(person),
                                "noticeVersion",
                                "1",
                                "topics",
                                TOPICS,
                                "method",
                                "BY_HAND",
                                "givenOn",
                                "2027-01-11",
                                "interpreter",
                                false)));
    }

    void document(String key, String kind, @Nullable String subKind, boolean keyDocument, String date)
            throws IOException, InterruptedException {
        var document = body(
                "personIds",
                List.of(id("P1"), id("P2"), id("C1"), id("C2")),
                "kind",
                kind,
                "purpose",
                "EARLY_HELP_SUPPORT",
                "function",
                "SOCIAL_SERVICES",
                "source",
                "OBSERVED_BY_WORKER",
                "sourceDate",
                date,
                "nature",
                "MIXED",
                "origin",
                "OWN",
                "keyDocument",
                keyDocument,
                "title",
                "Made-up document " + key,
                "body",
                "Nothing here is about anyone.",
                "needStatement",
                "To plan support with the family");
        if (subKind != null) {
            document.put("subKind", subKind);
        }
        var recorded = story.accepted(
                "Document " + key + " (" + kind.toLowerCase(Locale.ROOT).replace('_', ' ') + ") recorded",
                api.command(LEAD, inCase("documents"), document));
        ids.put(key, made(recorded, "doc_"));
    }

    void recipient(String key, String agency, String role) throws IOException, InterruptedException {
        var linked = story.accepted(
                "Linked as working with the family: "
                        + role.toLowerCase(Locale.ROOT).replace('_', ' '),
                api.command(
                        LEAD,
                        inCase("recipients"),
                        body(
                                "agencyId",
                                agency,
                                "roleCode",
                                role,
                                "worksWith",
                                List.of(id("C1"), id("C2")),
                                "from",
                                "2027-01-11",
                                "name",
                                "A made-up professional")));
        ids.put(key, made(linked, "rcp_"));
    }

    void consult(String document, String recipient, String... people) throws IOException, InterruptedException {
        var with = new ArrayList<String>();
        for (var person : people) {
            with.add(id(person));
        }
        story.accepted(
                "Priya talks it over with the family: what, with whom, why",
                api.command(
                        LEAD,
                        inCase("consultations"),
                        body(
                                "withPersonIds",
                                with,
                                "recipientIds",
                                List.of(id(recipient)),
                                "shareableKinds",
                                List.of(),
                                "documentIds",
                                List.of(id(document)),
                                "purpose",
                                "EARLY_HELP_SUPPORT",
                                "discussed",
                                "What would be told and why it may help")));
    }

    void explanation(String person, List<String> points) throws IOException, InterruptedException {
        story.accepted(
                points.size() + " points explained",
                api.command(
                        LEAD,
                        inCase("explanations"),
                        body("personId", id(person), "points", points, "language", "en", "interpreter", false)));
    }

    Map<String, Object> form(String signer, String signedOn, String... ticked) {
        var boxes = new HashMap<String, Object>();
        for (var box : ticked) {
            boxes.put(box, "EXCLUDED");
        }
        return body(
                "personId",
                id(signer),
                "formVersion",
                "1",
                "childIds",
                List.of(id("C1"), id("C2")),
                "pagesPresent",
                2,
                "parentalConsent",
                "YES",
                "approach",
                "YES",
                "share",
                "YES",
                "boxes",
                boxes,
                "signaturePresent",
                true,
                "signedOn",
                signedOn,
                "familyName",
                "Okafor and Lind",
                "namesAndDatesAsWritten",
                "Zoe, Eli",
                "address",
                "12 Elm Street",
                "relationshipAsWritten",
                "parent",
                "signerName",
                "as signed");
    }

    void scan(String signer) throws IOException, InterruptedException {
        var consent = signer.equals("P1") ? id("consent") : id("scan-of");
        story.accepted(
                "The signed form is scanned onto the record",
                api.upload(
                        LEAD,
                        "/v1/consents/" + consent + "/evidence-files",
                        "scan",
                        Map.of("pages", 2),
                        "form.pdf",
                        Scan.pdf()));
    }

    private Map<String, Object> share(String document, String recipient) {
        return told(
                document,
                recipient,
                "relevance",
                List.of(Map.of("documentId", id(document), "text", "It is what the recipient works on")),
                "needStatement",
                "They support the children every day");
    }

    Map<String, Object> check(String document, String recipient) {
        return told(document, recipient, "relevanceFor", List.of(id(document)), "needStated", true);
    }

    /** What a share and a check of it both say, and what the one says alone. */
    private Map<String, Object> told(String document, String recipient, Object... alone) {
        var told = body(alone);
        told.put("recipientId", id(recipient));
        told.put("purpose", "EARLY_HELP_SUPPORT");
        told.put("documentIds", List.of(id(document)));
        return told;
    }

    void sharedWith(String act, String document, String recipient) throws IOException, InterruptedException {
        story.accepted(act, api.command(LEAD, inCase("shares"), share(document, recipient)));
    }

    void refusedShare(String act, String document, String recipient, String code)
            throws IOException, InterruptedException {
        story.refused(act, code, api.command(LEAD, inCase("shares"), share(document, recipient)));
    }

    String inCase(String what) {
        return "/v1/cases/" + id("case") + "/" + what;
    }

    String id(String key) {
        return ids.getOrDefault(key, "missing-" + key);
    }

    static String consentOf(Answer form) {
        return made(form, "con_");
    }

    /** The last id of that kind which the command made. */
    static String made(Answer answer, String prefix) {
        var found = "";
        for (var id : answer.body().path("made")) {
            found = id.asString("").startsWith(prefix) ? id.asString("") : found;
        }
        return found;
    }

    static Map<String, Object> body(Object... fields) {
        var body = new HashMap<String, Object>();
        body.put("lawfulBasis", BASIS);
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }
}
