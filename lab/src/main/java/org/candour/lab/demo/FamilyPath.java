package org.candour.lab.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candour.lab.demo.Api.Answer;
import org.jspecify.annotations.Nullable;

/** The golden family from consent form to withdrawal, in the order of the scenario. Everyone in it is made up. */
final class FamilyPath {

    private static final String LEAD = "priya";
    private static final String MANAGER = "margaret";
    private static final String STRANGER = "sam";
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
    private static final String SCHOOL = "agy_0000000000000000000000sch1";
    private static final String EMPLOYMENT = "agy_0000000000000000000000emp1";
    private static final String MASH = "agy_0000000000000000000000mash";
    private static final String CHARITY = "agy_0000000000000000000000v0e1";

    private final Api api;
    private final Story story;
    private final Map<String, String> ids = new HashMap<>();

    FamilyPath(Api api, Story story) {
        this.api = api;
        this.story = story;
    }

    /** Plays from the open case to both parents' consent. */
    void untilBothConsent() throws IOException, InterruptedException {
        openCase();
        tooEarly();
        motherConsents();
        fatherConsents();
    }

    /** Plays the rest: what was shared and what was not, who looked, and how consent was narrowed and taken back. */
    void fromThereOn() throws IOException, InterruptedException {
        shareAndRefusals();
        strangerLooks();
        partialWithdrawal();
        fullWithdrawal();
        look();
    }

    private void openCase() throws IOException, InterruptedException {
        at("2027-01-11T09:00:00.000Z", "Monday 11 January 2027: a family comes to Early Help");
        var lead = api.workerId(LEAD);
        var opened = story.accepted(
                "Margaret opens a case with Priya as family worker and lead professional",
                api.command(
                        MANAGER,
                        "/v1/cases",
                        body(
                                "openedOn",
                                "2027-01-11",
                                "function",
                                "SOCIAL_SERVICES",
                                "purpose",
                                "EARLY_HELP_SUPPORT",
                                "referralSource",
                                "SCHOOL",
                                "familyName",
                                "Okafor and Lind",
                                "familyWorkers",
                                List.of(lead),
                                "leadProfessional",
                                lead)));
        ids.put("case", made(opened, "cas_"));
        person("P1", "PARENT", "Amara Okafor", "1988-03-02");
        person("P2", "PARENT", "Daniel Lind", "1986-07-19");
        person("C1", "CHILD", "Zoe Okafor", "2015-05-14");
        person("C2", "CHILD", "Eli Okafor", "2021-11-30");
        for (var child : List.of("C1", "C2")) {
            relate("P1", child, "MOTHER");
            relate("P2", child, "FATHER");
            story.accepted(
                    "Amara's parental responsibility follows from being the mother",
                    api.command(
                            LEAD,
                            "/v1/people/" + ids.get("P1") + "/parental-responsibility-presumptions",
                            body("caseId", id("case"), "childId", id(child), "presumption", "MOTHER")));
            story.accepted(
                    "Daniel's is shown by the birth registration",
                    api.command(
                            LEAD,
                            "/v1/people/" + ids.get("P2") + "/parental-responsibility-evidences",
                            body(
                                    "caseId",
                                    id("case"),
                                    "childId",
                                    id(child),
                                    "evidence",
                                    "BIRTH_REGISTRATION",
                                    "seenOn",
                                    "2027-01-11",
                                    "evidenceReference",
                                    "certificate seen at home")));
        }
        notice("P1");
        notice("P2");
    }

    private void tooEarly() throws IOException, InterruptedException {
        at("2027-01-18T09:00:00.000Z", "Monday 18 January 2027, 9:00: an assessment is recorded");
        document("D1", "ASSESSMENT", "DONE", true, "2027-01-18");
        story.accepted(
                "Priya puts the written assessment beside it",
                api.upload(
                        LEAD,
                        "/v1/documents/" + id("D1") + "/files",
                        "filing",
                        Map.of(),
                        "assessment.pdf",
                        Scan.pdf()));
        recipient("SCH", SCHOOL, "CLASS_TEACHER");
        at("2027-01-18T10:00:00.000Z", "10:00");
        refusedShare("Priya tries to share the assessment with the school", "D1", "SCH", "NOT_CONSULTED");
    }

    private void motherConsents() throws IOException, InterruptedException {
        at("2027-01-18T10:30:00.000Z", "10:30: a form, but only six of seven points were explained");
        explanation("P1", SEVEN.subList(0, 6));
        story.refused(
                "Amara's form",
                "EXPLANATION_INCOMPLETE",
                api.command(LEAD, inCase("consent-forms"), form("P1", "2027-01-18", "POLICE", "EMPLOYMENT")));
        at("2027-01-18T11:00:00.000Z", "11:00: the talk, all seven points, and the form again");
        consult("D1", "SCH", "P1");
        explanation("P1", SEVEN);
        var form = story.accepted(
                "Amara signs: yes to both questions, Police and Employment ticked",
                api.command(LEAD, inCase("consent-forms"), form("P1", "2027-01-18", "POLICE", "EMPLOYMENT")));
        ids.put("consent", consentOf(form));
        at("2027-01-19T09:00:00.000Z", "Tuesday 19 January: the scan");
        scan("P1");
    }

    private void fatherConsents() throws IOException, InterruptedException {
        at("2027-01-20T10:00:00.000Z", "Wednesday 20 January: Daniel signs on paper, nothing ticked");
        consult("D1", "SCH", "P2");
        explanation("P2", SEVEN);
        var form =
                story.accepted("Daniel's form", api.command(LEAD, inCase("consent-forms"), form("P2", "2027-01-20")));
        ids.put("scan-of", consentOf(form));
        at("2027-01-21T09:00:00.000Z", "Thursday 21 January: the scan");
        scan("P2");
    }

    private void shareAndRefusals() throws IOException, InterruptedException {
        at("2027-01-25T10:00:00.000Z", "Monday 25 January: the school may know");
        consult("D1", "SCH", "P1", "P2");
        var check = story.accepted(
                "May I share the assessment with the school?",
                api.command(LEAD, inCase("sharing-checks"), check("D1", "SCH")));
        story.say("the check says: "
                + check.body().path("result").path("decision").asString(check.text("decision")));
        sharedWith("Priya shares the assessment with the class teacher", "D1", "SCH");
        at("2027-02-01T10:00:00.000Z", "Monday 1 February: the employment adviser is ticked");
        document("D6", "CONTACT", null, false, "2027-02-01");
        recipient("EMP", EMPLOYMENT, "ADVISER");
        consult("D1", "EMP", "P1", "P2");
        refusedShare("The assessment to the employment adviser", "D1", "EMP", "RECIPIENT_EXCLUDED");
        at("2027-02-02T10:00:00.000Z", "Tuesday 2 February: contact notes are not for sharing");
        document("D4", "MEETING_OR_VISIT", "TAF_MEETING", true, "2027-02-02");
        consult("D6", "SCH", "P1", "P2");
        refusedShare("The contact notes to the school", "D6", "SCH", "DOCUMENT_KIND_NOT_SHAREABLE");
        at("2027-02-03T10:00:00.000Z", "Wednesday 3 February: the safeguarding hub includes the police");
        recipient("MASH", MASH, "DUTY_DESK");
        consult("D4", "MASH", "P1", "P2");
        refusedShare("The meeting record to the safeguarding hub", "D4", "MASH", "RECIPIENT_EXCLUDED");
    }

    private void strangerLooks() throws IOException, InterruptedException {
        var answer = api.read(STRANGER, "/v1/cases/" + id("case"), "EARLY_HELP_SUPPORT");
        story.refused("Sam, of another team, opens the file", "RECORD_NOT_AVAILABLE", answer);
    }

    private void partialWithdrawal() throws IOException, InterruptedException {
        at("2027-02-24T10:00:00.000Z", "Wednesday 24 February: the plan is reviewed");
        document("D3", "SUPPORT_PLAN", "REVIEW", false, "2027-02-24");
        at("2027-03-01T13:59:00.000Z", "Monday 1 March, 13:59");
        recipient("VOL", CHARITY, "FAMILY_SUPPORTER");
        consult("D3", "VOL", "P1", "P2");
        sharedWith("Priya shares the review with the charity", "D3", "VOL");
        at("2027-03-01T14:00:00.000Z", "14:00: Amara phones and stops the charity");
        story.accepted(
                "Her consent is narrowed",
                api.command(
                        LEAD,
                        "/v1/consents/" + id("consent") + "/scope-changes",
                        body("channel", "PHONE", "boxesExcluded", List.of("VOLUNTARY"), "words", "No more, please")));
        at("2027-03-01T14:01:00.000Z", "14:01");
        refusedShare("The review to the charity again", "D3", "VOL", "RECIPIENT_EXCLUDED");
    }

    private void fullWithdrawal() throws IOException, InterruptedException {
        at("2027-09-01T08:15:00.000Z", "Wednesday 1 September, 9:15: Amara takes everything back, in person");
        story.accepted(
                "Both consents are withdrawn; nobody may refuse that",
                api.command(
                        LEAD,
                        inCase("withdrawals"),
                        body("personId", id("P1"), "kinds", List.of("APPROACH", "SHARE"))));
        story.accepted(
                "A letter confirms it",
                api.command(
                        LEAD,
                        "/v1/consents/" + id("consent") + "/withdrawal-confirmations",
                        body("sentOn", "2027-09-01", "letter", "We have stopped sharing as you asked.")));
        at("2027-09-02T09:00:00.000Z", "Thursday 2 September");
        consult("D3", "SCH", "P1", "P2");
        refusedShare("The review to the school", "D3", "SCH", "CONSENT_WITHDRAWN");
    }

    private void look() throws IOException, InterruptedException {
        story.day("", "Priya looks at what the record says");
        var consent = story.accepted("Consent in force", look(inCase("consent")));
        story.check(
                "the consent view reflects position "
                        + consent.body().path("asAt").path("position"),
                consent.body().path("asAt").path("position").asLong(-1) > 0);
        var trail = story.accepted("The sharing trail", look(inCase("sharing-trail")));
        story.check(
                "two shares were made and six were refused",
                count(trail, "SHARED") == 2 && count(trail, "REFUSED") == 6);
        var accesses = story.accepted("Who has looked", look(inCase("accesses")));
        story.check(
                "Sam's refused look is there for the family to see",
                accesses.body().toString().contains("NOT_ALLOCATED"));
        var file = story.accepted("The written assessment itself", look("/v1/documents/" + id("D1") + "/file"));
        story.check("the file came, after its access event", file.status() == 200);
        story.accepted("Her caseload", look("/v1/cases"));
    }

    private static long count(Answer trail, String outcome) {
        long found = 0;
        for (var item : trail.body().path("items")) {
            found += item.path("outcome").asString("").equalsIgnoreCase(outcome) ? 1 : 0;
        }
        return found;
    }

    private Answer look(String path) throws IOException, InterruptedException {
        return api.read(LEAD, path, "EARLY_HELP_SUPPORT");
    }

    private void at(String instant, String heading) throws IOException, InterruptedException {
        story.day("", heading);
        var set = api.clock(instant);
        if (set.status() >= 300) {
            story.accepted("The rehearsal's clock is set", set);
        }
    }

    private void person(String key, String role, String name, String born) throws IOException, InterruptedException {
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

    private void relate(String person, String child, String as) throws IOException, InterruptedException {
        story.accepted(
                "Related as " + as.toLowerCase(Locale.ROOT),
                api.command(
                        LEAD,
                        "/v1/people/" + id(person) + "/relationships",
                        body("caseId", id("case"), "toPersonId", id(child), "relationship", as)));
    }

    private void notice(String person) throws IOException, InterruptedException {
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

    private void document(String key, String kind, @Nullable String subKind, boolean keyDocument, String date)
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

    private void recipient(String key, String agency, String role) throws IOException, InterruptedException {
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

    private void consult(String document, String recipient, String... people) throws IOException, InterruptedException {
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

    private void explanation(String person, List<String> points) throws IOException, InterruptedException {
        story.accepted(
                points.size() + " points explained",
                api.command(
                        LEAD,
                        inCase("explanations"),
                        body("personId", id(person), "points", points, "language", "en", "interpreter", false)));
    }

    private Map<String, Object> form(String signer, String signedOn, String... ticked) {
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

    private void scan(String signer) throws IOException, InterruptedException {
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
        return body(
                "recipientId",
                id(recipient),
                "purpose",
                "EARLY_HELP_SUPPORT",
                "documentIds",
                List.of(id(document)),
                "relevance",
                List.of(Map.of("documentId", id(document), "text", "It is what the recipient works on")),
                "needStatement",
                "They support the children every day");
    }

    private Map<String, Object> check(String document, String recipient) {
        return body(
                "recipientId",
                id(recipient),
                "purpose",
                "EARLY_HELP_SUPPORT",
                "documentIds",
                List.of(id(document)),
                "relevanceFor",
                List.of(id(document)),
                "needStated",
                true);
    }

    private void sharedWith(String act, String document, String recipient) throws IOException, InterruptedException {
        story.accepted(act, api.command(LEAD, inCase("shares"), share(document, recipient)));
    }

    private void refusedShare(String act, String document, String recipient, String code)
            throws IOException, InterruptedException {
        story.refused(act, code, api.command(LEAD, inCase("shares"), share(document, recipient)));
    }

    private String inCase(String what) {
        return "/v1/cases/" + id("case") + "/" + what;
    }

    private String id(String key) {
        return ids.getOrDefault(key, "missing-" + key);
    }

    private static String consentOf(Answer form) {
        return made(form, "con_");
    }

    /** The last id of that kind which the command made. */
    private static String made(Answer answer, String prefix) {
        var found = "";
        for (var id : answer.body().path("made")) {
            found = id.asString("").startsWith(prefix) ? id.asString("") : found;
        }
        return found;
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
