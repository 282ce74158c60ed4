package org.candour.lab.demo;

import static org.candour.lab.demo.FamilyRequests.LEAD;
import static org.candour.lab.demo.FamilyRequests.SEVEN;
import static org.candour.lab.demo.FamilyRequests.body;
import static org.candour.lab.demo.FamilyRequests.consentOf;
import static org.candour.lab.demo.FamilyRequests.made;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.candour.lab.demo.Api.Answer;

/** The golden family from consent form to withdrawal, in the order of the scenario. Everyone in it is made up. */
final class FamilyPath {

    private static final String MANAGER = "margaret";
    private static final String STRANGER = "sam";
    private static final String SCHOOL = "agy_0000000000000000000000sch1";
    private static final String EMPLOYMENT = "agy_0000000000000000000000emp1";
    private static final String MASH = "agy_0000000000000000000000mash";
    private static final String CHARITY = "agy_0000000000000000000000v0e1";

    private final Api api;
    private final Story story;
    private final FamilyRequests family;

    FamilyPath(Api api, Story story) {
        this.api = api;
        this.story = story;
        this.family = new FamilyRequests(api, story);
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
        family.at("2027-01-11T09:00:00.000Z", "Monday 11 January 2027: a family comes to Early Help");
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
        family.remember("case", made(opened, "cas_"));
        family.person("P1", "PARENT", "Amara Okafor", "1988-03-02");
        family.person("P2", "PARENT", "Daniel Lind", "1986-07-19");
        family.person("C1", "CHILD", "Zoe Okafor", "2015-05-14");
        family.person("C2", "CHILD", "Eli Okafor", "2021-11-30");
        for (var child : List.of("C1", "C2")) {
            family.relate("P1", child, "MOTHER");
            family.relate("P2", child, "FATHER");
            story.accepted(
                    "Amara's parental responsibility follows from being the mother",
                    api.command(
                            LEAD,
                            "/v1/people/" + family.id("P1") + "/parental-responsibility-presumptions",
                            body("caseId", family.id("case"), "childId", family.id(child), "presumption", "MOTHER")));
            story.accepted(
                    "Daniel's is shown by the birth registration",
                    api.command(
                            LEAD,
                            "/v1/people/" + family.id("P2") + "/parental-responsibility-evidences",
                            body(
                                    "caseId",
                                    family.id("case"),
                                    "childId",
                                    family.id(child),
                                    "evidence",
                                    "BIRTH_REGISTRATION",
                                    "seenOn",
                                    "2027-01-11",
                                    "evidenceReference",
                                    "certificate seen at home")));
        }
        family.notice("P1");
        family.notice("P2");
    }

    private void tooEarly() throws IOException, InterruptedException {
        family.at("2027-01-18T09:00:00.000Z", "Monday 18 January 2027, 9:00: an assessment is recorded");
        family.document("D1", "ASSESSMENT", "DONE", true, "2027-01-18");
        story.accepted(
                "Priya puts the written assessment beside it",
                api.upload(
                        LEAD,
                        "/v1/documents/" + family.id("D1") + "/files",
                        "filing",
                        Map.of(),
                        "assessment.pdf",
                        Scan.pdf()));
        family.recipient("SCH", SCHOOL, "CLASS_TEACHER");
        family.at("2027-01-18T10:00:00.000Z", "10:00");
        family.refusedShare("Priya tries to share the assessment with the school", "D1", "SCH", "NOT_CONSULTED");
    }

    private void motherConsents() throws IOException, InterruptedException {
        family.at("2027-01-18T10:30:00.000Z", "10:30: a form, but only six of seven points were explained");
        family.explanation("P1", SEVEN.subList(0, 6));
        story.refused(
                "Amara's form",
                "EXPLANATION_INCOMPLETE",
                api.command(
                        LEAD, family.inCase("consent-forms"), family.form("P1", "2027-01-18", "POLICE", "EMPLOYMENT")));
        family.at("2027-01-18T11:00:00.000Z", "11:00: the talk, all seven points, and the form again");
        family.consult("D1", "SCH", "P1");
        family.explanation("P1", SEVEN);
        var form = story.accepted(
                "Amara signs: yes to both questions, Police and Employment ticked",
                api.command(
                        LEAD, family.inCase("consent-forms"), family.form("P1", "2027-01-18", "POLICE", "EMPLOYMENT")));
        family.remember("consent", consentOf(form));
        family.at("2027-01-19T09:00:00.000Z", "Tuesday 19 January: the scan");
        family.scan("P1");
    }

    private void fatherConsents() throws IOException, InterruptedException {
        family.at("2027-01-20T10:00:00.000Z", "Wednesday 20 January: Daniel signs on paper, nothing ticked");
        family.consult("D1", "SCH", "P2");
        family.explanation("P2", SEVEN);
        var form = story.accepted(
                "Daniel's form", api.command(LEAD, family.inCase("consent-forms"), family.form("P2", "2027-01-20")));
        family.remember("scan-of", consentOf(form));
        family.at("2027-01-21T09:00:00.000Z", "Thursday 21 January: the scan");
        family.scan("P2");
    }

    private void shareAndRefusals() throws IOException, InterruptedException {
        family.at("2027-01-25T10:00:00.000Z", "Monday 25 January: the school may know");
        family.consult("D1", "SCH", "P1", "P2");
        var check = story.accepted(
                "May I share the assessment with the school?",
                api.command(LEAD, family.inCase("sharing-checks"), family.check("D1", "SCH")));
        story.say("the check says: "
                + check.body().path("result").path("decision").asString(check.text("decision")));
        family.sharedWith("Priya shares the assessment with the class teacher", "D1", "SCH");
        family.at("2027-02-01T10:00:00.000Z", "Monday 1 February: the employment adviser is ticked");
        family.document("D6", "CONTACT", null, false, "2027-02-01");
        family.recipient("EMP", EMPLOYMENT, "ADVISER");
        family.consult("D1", "EMP", "P1", "P2");
        family.refusedShare("The assessment to the employment adviser", "D1", "EMP", "RECIPIENT_EXCLUDED");
        family.at("2027-02-02T10:00:00.000Z", "Tuesday 2 February: contact notes are not for sharing");
        family.document("D4", "MEETING_OR_VISIT", "TAF_MEETING", true, "2027-02-02");
        family.consult("D6", "SCH", "P1", "P2");
        family.refusedShare("The contact notes to the school", "D6", "SCH", "DOCUMENT_KIND_NOT_SHAREABLE");
        family.at("2027-02-03T10:00:00.000Z", "Wednesday 3 February: the safeguarding hub includes the police");
        family.recipient("MASH", MASH, "DUTY_DESK");
        family.consult("D4", "MASH", "P1", "P2");
        family.refusedShare("The meeting record to the safeguarding hub", "D4", "MASH", "RECIPIENT_EXCLUDED");
    }

    private void strangerLooks() throws IOException, InterruptedException {
        var answer = api.read(STRANGER, "/v1/cases/" + family.id("case"), "EARLY_HELP_SUPPORT");
        story.refused("Sam, of another team, opens the file", "RECORD_NOT_AVAILABLE", answer);
    }

    private void partialWithdrawal() throws IOException, InterruptedException {
        family.at("2027-02-24T10:00:00.000Z", "Wednesday 24 February: the plan is reviewed");
        family.document("D3", "SUPPORT_PLAN", "REVIEW", false, "2027-02-24");
        family.at("2027-03-01T13:59:00.000Z", "Monday 1 March, 13:59");
        family.recipient("VOL", CHARITY, "FAMILY_SUPPORTER");
        family.consult("D3", "VOL", "P1", "P2");
        family.sharedWith("Priya shares the review with the charity", "D3", "VOL");
        family.at("2027-03-01T14:00:00.000Z", "14:00: Amara phones and stops the charity");
        story.accepted(
                "Her consent is narrowed",
                api.command(
                        LEAD,
                        "/v1/consents/" + family.id("consent") + "/scope-changes",
                        body("channel", "PHONE", "boxesExcluded", List.of("VOLUNTARY"), "words", "No more, please")));
        family.at("2027-03-01T14:01:00.000Z", "14:01");
        family.refusedShare("The review to the charity again", "D3", "VOL", "RECIPIENT_EXCLUDED");
    }

    private void fullWithdrawal() throws IOException, InterruptedException {
        family.at("2027-09-01T08:15:00.000Z", "Wednesday 1 September, 9:15: Amara takes everything back, in person");
        story.accepted(
                "Both consents are withdrawn; nobody may refuse that",
                api.command(
                        LEAD,
                        family.inCase("withdrawals"),
                        body("personId", family.id("P1"), "kinds", List.of("APPROACH", "SHARE"))));
        story.accepted(
                "A letter confirms it",
                api.command(
                        LEAD,
                        "/v1/consents/" + family.id("consent") + "/withdrawal-confirmations",
                        body("sentOn", "2027-09-01", "letter", "We have stopped sharing as you asked.")));
        family.at("2027-09-02T09:00:00.000Z", "Thursday 2 September");
        family.consult("D3", "SCH", "P1", "P2");
        family.refusedShare("The review to the school", "D3", "SCH", "CONSENT_WITHDRAWN");
    }

    private void look() throws IOException, InterruptedException {
        story.day("", "Priya looks at what the record says");
        var consent = story.accepted("Consent in force", look(family.inCase("consent")));
        story.check(
                "the consent view reflects position "
                        + consent.body().path("asAt").path("position"),
                consent.body().path("asAt").path("position").asLong(-1) > 0);
        var trail = story.accepted("The sharing trail", look(family.inCase("sharing-trail")));
        story.check(
                "two shares were made and six were refused",
                count(trail, "SHARED") == 2 && count(trail, "REFUSED") == 6);
        var accesses = story.accepted("Who has looked", look(family.inCase("accesses")));
        story.check(
                "Sam's refused look is there for the family to see",
                accesses.body().toString().contains("NOT_ALLOCATED"));
        var file = story.accepted("The written assessment itself", look("/v1/documents/" + family.id("D1") + "/file"));
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
}
