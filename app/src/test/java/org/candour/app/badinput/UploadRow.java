package org.candour.app.badinput;

import java.util.List;

/**
 * One command that brings a file.
 *
 * @param route method and pattern, as in {@code docs/routes.md}
 * @param part  the part beside the file
 * @param facts what stands in it, of {@link Bodies}
 * @param needed whether it must be there
 */
record UploadRow(String route, String part, String facts, boolean needed) {

    static List<UploadRow> all() {
        return List.of(
                new UploadRow("POST /v1/documents/{documentId}/files", "filing", Bodies.FILING, false),
                new UploadRow("POST /v1/consents/{consentId}/evidence-files", "scan", Bodies.SCAN, true));
    }

    /** The address, about that family. */
    String path(Family family) {
        return family.filled(
                route.split(" ")[1].replace("{documentId}", "{document}").replace("{consentId}", "{consent}"));
    }

    @Override
    public String toString() {
        return route;
    }
}
