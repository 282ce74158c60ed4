package org.candour.app.http;

import java.util.Arrays;
import java.util.Optional;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.TransportCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page that the {@code type} of a problem leads to: what the code means, in words for people. */
@RestController
final class ProblemPages {

    ProblemPages() {}

    /** The page of one code; 404 for a code that this service does not use. */
    @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Audited(AuditClass.OPEN)
    ResponseEntity<String> page(@PathVariable String code) {
        return refusal(code)
                .or(() -> transport(code))
                .map(page -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                        .body(page))
                .orElseThrow(() -> Problem.of(TransportCode.NOT_FOUND).asException());
    }

    private static Optional<String> refusal(String name) {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> code.name().equals(name))
                .map(code -> page(
                        Problem.of(code),
                        "A rule of the service says no. It rests on " + String.join(", ", code.rules())
                                + " of the domain’s rules."))
                .findFirst();
    }

    private static Optional<String> transport(String name) {
        return Arrays.stream(TransportCode.values())
                .filter(code -> code.name().equals(name))
                .map(code -> page(
                        Problem.of(code),
                        "An answer about how the request was made or served, not about what it asked."))
                .findFirst();
    }

    private static String page(Problem problem, String kind) {
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Candour</title>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <dl>
            <dt>Code</dt>
            <dd><code>%1$s</code></dd>
            <dt>HTTP status</dt>
            <dd>%3$d</dd>
            <dt>What it is</dt>
            <dd>%4$s</dd>
            </dl>
            </main>
            </body>
            </html>
            """.formatted(
                        HtmlUtils.htmlEscape(problem.code()),
                        HtmlUtils.htmlEscape(problem.title()),
                        problem.status(),
                        HtmlUtils.htmlEscape(kind));
    }
}
