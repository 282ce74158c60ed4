package org.candour.app.badinput;

import java.util.ArrayList;
import java.util.List;

/**
 * One command and a body that it takes.
 *
 * @param route    method and pattern, as in {@code docs/routes.md}
 * @param person   who sends it
 * @param outsider who may not, by role
 * @param body     of {@link Bodies}
 * @param traits   what is special about it
 */
record CommandRow(String route, String person, String outsider, String body, List<Trait> traits) {

    enum Trait {
        /** Decided on what the caller saw: {@code If-Match} is needed. */
        MARKED,
        /** Taken from any holder of the role, whether they work with the family or not. */
        FROM_ANY_OF_THE_ROLE,
        /** Changes what is consented to, so it happens to a family of its own. */
        ENDS_CONSENT
    }

    static CommandRow of(String route, String body, Trait... traits) {
        return new CommandRow(route, "priya", "olu", body, List.of(traits));
    }

    CommandRow from(String sender) {
        return new CommandRow(route, sender, sender.equals("olu") ? "priya" : "olu", body, traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    String method() {
        return route.split(" ")[0];
    }

    String pattern() {
        return route.split(" ")[1];
    }

    /** Whether the address names a record. */
    boolean namesARecord() {
        return pattern().contains("{");
    }

    /** The address, about that family. */
    String path(Family family) {
        return family.filled(pattern()
                .replace("{caseId}", "{case}")
                .replace("{personId}", "{parent}")
                .replace("{documentId}", "{document}")
                .replace("{consentId}", "{consent}"));
    }

    @Override
    public String toString() {
        return route;
    }

    /** The commands that take JSON. */
    static List<CommandRow> all() {
        var rows = new ArrayList<>(casework());
        rows.addAll(consent());
        rows.add(of("POST /v1/cases/{caseId}/shares", Bodies.SHARE, Trait.MARKED));
        rows.add(of("POST /v1/cases/{caseId}/sharing-checks", Bodies.CHECK));
        rows.add(of("PUT /rehearsal/clock", Bodies.CLOCK).from("olu"));
        return rows;
    }

    private static List<CommandRow> casework() {
        return List.of(
                of("POST /v1/cases", Bodies.CASE),
                of("POST /v1/cases/{caseId}/people", Bodies.PERSON),
                of("POST /v1/people/{personId}/relationships", Bodies.RELATIONSHIP),
                of("POST /v1/cases/{caseId}/allocations", Bodies.ALLOCATION, Trait.FROM_ANY_OF_THE_ROLE)
                        .from("margaret"),
                of("POST /v1/cases/{caseId}/recipients", Bodies.RECIPIENT),
                of("POST /v1/cases/{caseId}/documents", Bodies.DOCUMENT));
    }

    private static List<CommandRow> consent() {
        return List.of(
                of("POST /v1/cases/{caseId}/notices-given", Bodies.NOTICE),
                of("POST /v1/cases/{caseId}/consultations", Bodies.CONSULTATION),
                of("POST /v1/cases/{caseId}/explanations", Bodies.EXPLANATION),
                of("POST /v1/people/{personId}/parental-responsibility-presumptions", Bodies.PRESUMPTION),
                of("POST /v1/people/{personId}/parental-responsibility-evidences", Bodies.EVIDENCE),
                of("POST /v1/cases/{caseId}/consent-forms", Bodies.FORM, Trait.MARKED),
                of(
                        "POST /v1/consents/{consentId}/scope-changes",
                        Bodies.SCOPE,
                        Trait.FROM_ANY_OF_THE_ROLE,
                        Trait.ENDS_CONSENT),
                of(
                        "POST /v1/cases/{caseId}/withdrawals",
                        Bodies.WITHDRAWAL,
                        Trait.FROM_ANY_OF_THE_ROLE,
                        Trait.ENDS_CONSENT),
                of("POST /v1/consents/{consentId}/withdrawal-confirmations", Bodies.LETTER, Trait.ENDS_CONSENT));
    }
}
