package org.candour.app.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A body of parts, to the byte. */
record Form(List<Part> parts) {

    static final String BOUNDARY = "parts-of-this-form";

    /** The least that a PDF begins with. */
    static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    record Part(String disposition, String type, byte[] content) {}

    /** What the row takes: its facts, and a scan. */
    static Form of(UploadRow row) {
        return new Form(List.of()).withFacts(row, row.facts()).withFile("file", "scan.pdf", "application/pdf", PDF);
    }

    static Form empty() {
        return new Form(List.of());
    }

    Form withFacts(UploadRow row, String facts) {
        var text = facts.replace("{AT}", Family.AT);
        return with(new Part(named(row.part()), "application/json", text.getBytes(StandardCharsets.UTF_8)));
    }

    Form withFile(String name, String fileName, String type, byte[] content) {
        return with(new Part(named(name) + "; filename=\"" + fileName + '"', type, content));
    }

    Form with(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Form(List.copyOf(more));
    }

    static String named(String name) {
        return "form-data; name=\"" + name + '"';
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + part.disposition() + "\r\nContent-Type: "
                            + part.type() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.content());
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
