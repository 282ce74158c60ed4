package org.candour.app.badinput;

import java.util.List;

/**
 * One read that is recorded before it is answered.
 *
 * @param route    method and pattern, as in {@code docs/routes.md}
 * @param person   who may look
 * @param outsider who may not, by role
 * @param purpose  why
 * @param traits   what it takes
 */
record ReadRow(String route, String person, String outsider, String purpose, List<Trait> traits) {

    enum Trait {
        /** Takes {@code atLeast}. */
        WAITS,
        /** Takes {@code asAt}. */
        OF_THE_PAST,
        /** Takes {@code after} and {@code limit}. */
        PAGED,
        /** Answers in lines too. */
        IN_LINES,
        /** A purpose may be left out: a client that is not ours audits. */
        FOR_ANY_CLIENT,
        /** A file, of its own type whatever is asked for. */
        FILE
    }

    private static ReadRow of(String route, Trait... traits) {
        return new ReadRow("GET " + route, "priya", "olu", "EARLY_HELP_SUPPORT", List.of(traits));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean namesARecord() {
        return route.contains("Id}");
    }

    /** The address, about that family. */
    String path(Family family) {
        return family.filled(route.split(" ")[1]
                .replace("{caseId}", "{case}")
                .replace("{documentId}", "{document}")
                .replace("{*index}", "000.p/1"));
    }

    @Override
    public String toString() {
        return route;
    }

    static List<ReadRow> all() {
        var past = Trait.OF_THE_PAST;
        var waits = Trait.WAITS;
        return List.of(
                of("/v1/cases", waits, Trait.PAGED),
                of("/v1/cases/{caseId}", waits, past),
                of("/v1/cases/{caseId}/accesses", waits, past, Trait.PAGED, Trait.IN_LINES),
                of("/v1/cases/{caseId}/consent", waits, past),
                of("/v1/cases/{caseId}/documents", waits, past, Trait.PAGED),
                of("/v1/cases/{caseId}/recipients", waits, past, Trait.PAGED),
                of("/v1/cases/{caseId}/sharing-trail", waits, past, Trait.PAGED, Trait.IN_LINES),
                of("/v1/documents/{documentId}", waits, past),
                of("/v1/documents/{documentId}/file", waits, past, Trait.FILE),
                new ReadRow(
                        "GET /v1/log/tile/entries/{*index}",
                        "arthur",
                        "priya",
                        "AUDIT",
                        List.of(Trait.FOR_ANY_CLIENT)));
    }
}
